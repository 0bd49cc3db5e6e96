import { pictureRefusalText } from '../../../shared/words/pictures.ts';
import { ImagePlus, X } from 'lucide-react';
import { useId } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { bridge } from '../../ui/bridge.ts';
import { pictureSource } from '../../ui/pictureSource.ts';
import { useSay } from '../../ui/say.ts';
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
  const say = useSay();
  const note = useId();
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    const read = await readPicture(say, file);
    if (read.is === 'refused') return onProblem(read.why);
    const kept = await bridge().send('keepPicture', read.bytes);
    if (kept.is === 'kept') onChange(kept.name);
    else onProblem(pictureRefusalText(say, kept.why));
  };
  return (
    <div className="field">
      <p className="field-label">{say('settings.own.picture')}</p>
      <div className="own-picture-choice">
        {picture === null ? null : (
          <img className="own-picture" src={pictureSource(picture)} alt={say('settings.own.pictureAlt')} />
        )}
        <FileTrigger acceptedFileTypes={PICTURE_TYPES} onSelect={(files) => void choose(files)}>
          <Button className="button" aria-describedby={note}>
            <ImagePlus size={16} aria-hidden="true" />
            {say(picture === null ? 'settings.own.choosePicture' : 'settings.own.chooseAnother')}
          </Button>
        </FileTrigger>
        {picture === null ? null : (
          <Button className="button bare" onPress={() => onChange(null)}>
            <X size={16} aria-hidden="true" />
            {say('settings.own.withoutPicture')}
          </Button>
        )}
      </div>
      <p id={note} className="small quiet">
        {say('settings.own.pictureNote')}
      </p>
      <Problem text={problem} />
    </div>
  );
}
