export const NODE_MAJOR: number;
export function findNode(
  root: string,
  options?: {
    platform?: string;
    arch?: string;
    running?: { versions: { node: string }; execPath: string };
  },
): string;
