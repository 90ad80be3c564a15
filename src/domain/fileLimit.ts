/** A customer's file may hold so many bytes: the book is for customers, and a file has to fit into memory whole. */
export const MOST_BYTES = 5_000_000;
