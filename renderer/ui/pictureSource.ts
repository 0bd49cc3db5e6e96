/** Where a page finds the picture of an exercise: main serves the files of the folder `pictures`. */
export const pictureSource = (picture: string) => (picture.startsWith('data:') ? picture : `/pictures/${picture}`);
