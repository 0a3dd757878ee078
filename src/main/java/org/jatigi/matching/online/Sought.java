package org.jatigi.matching.online;

/**
 * The record that candidates are sought for.
 *
 * @param slot its own, {@link Records#NONE} where it is not in the index
 * @param codes in which its codes begin at {@code row}
 * @param source the number of its source, {@link Records#NONE} where no record has that
 * @param roster its household roster, 0 where none is known
 * @param content its place in blocks that nothing splits, with its id and the name of its source
 */
@SuppressWarnings("ArrayRecordComponent") // handed down one call
record Sought(int slot, int[] codes, int row, int source, long roster, long content, String id, String sourceName) {}
