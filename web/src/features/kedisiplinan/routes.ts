export const kedisiplinanRoutes = [];

/** What anybody may open: whether a letter is genuine. */
export const kedisiplinanPublicRoutes = [];
