import '@mantine/core/styles/Input.layer.css';
import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';

/** One line of text, with its label above and its error below. */
export function TextField(props: TextInputProps & { label: string }) {
  return <TextInput {...props} />;
}

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextareaProps & { label: string }) {
  return <Textarea autosize minRows={2} maxRows={8} {...props} />;
}
