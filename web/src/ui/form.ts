// The library's form, seen through our own layer so that nobody else imports the library.
export { type UseFormReturnType, useForm } from '@mantine/form';
