import '@mantine/core/styles/Input.layer.css';
import { Textarea, type TextareaProps } from '@mantine/core';

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextareaProps & { label: string }) {
  return <Textarea autosize minRows={2} maxRows={8} {...props} />;
}
