import { ImagePlus, X } from 'lucide-react';
import { useId } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { bridge } from '../../ui/bridge.ts';
import { pictureSource } from '../../ui/pictureSource.ts';
import { Problem } from '../../ui/Problem.tsx';
import { PICTURE_TYPES, readPicture } from './readPicture.ts';

interface PictureFieldProps {
  readonly picture: string | null;
  readonly problem: string | null;
  readonly onChange: (picture: string | null) => void;
  readonly onProblem: (problem: string) => void;
}

/** A picture, if the person has one. */
export function PictureField({ picture, problem, onChange, onProblem }: PictureFieldProps) {
  const note = useId();
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    const read = await readPicture(file);
    if (read.is === 'refused') return onProblem(read.why);
    const kept = await bridge().send('keepPicture', read.bytes);
    if (kept.is === 'kept') onChange(kept.name);
    else onProblem(kept.why);
  };
  return (
    <div className="field">
      <p className="field-label">Picture</p>
      <div className="own-picture-choice">
        {picture === null ? null : (
          <img className="own-picture" src={pictureSource(picture)} alt="As it will be shown" />
        )}
        <FileTrigger acceptedFileTypes={PICTURE_TYPES} onSelect={(files) => void choose(files)}>
          <Button className="button" aria-describedby={note}>
            <ImagePlus size={16} aria-hidden="true" />
            {picture === null ? 'Choose a picture' : 'Choose another'}
          </Button>
        </FileTrigger>
        {picture === null ? null : (
          <Button className="button bare" onPress={() => onChange(null)}>
            <X size={16} aria-hidden="true" />
            Without picture
          </Button>
        )}
      </div>
      <p id={note} className="small quiet">
        PNG, JPEG or WebP, such as a photo of a sheet of paper. A small copy is kept beside your settings; none is
        needed.
      </p>
      <Problem text={problem} />
    </div>
  );
}
