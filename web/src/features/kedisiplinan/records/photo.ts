const LONGEST_SIDE = 2000;
const QUALITY = 0.85;
/** Bytes that the API takes. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Size of a photo whose longer side is at most `most`; what is smaller stays as it is. */
export function fitted(
  width: number,
  height: number,
  most = LONGEST_SIDE,
): { width: number; height: number } {
  const factor = Math.min(1, most / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/**
 * A photo as it is sent: small enough for a slow line, and drawn anew, so that where it was taken is not told along.
 * null: it is no picture that this browser can read.
 */
export async function preparePhoto(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const { width, height } = fitted(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', QUALITY));
  if (blob === null || blob.size > MOST_BYTES) return null;
  return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
}
