package org.jatigi.matching.blocking;

/** Is shown the pairs of blocks, those of one record together. */
@FunctionalInterface
public interface RowVisitor {

    /**
     * The pairs of one record with several others.
     *
     * @param others records, of which those from {@code from} to before {@code to} make pairs with the one; not to be changed
     */
    void visit(int one, int[] others, int from, int to);

    /**
     * Says which records will be asked for next, the same ones perhaps again: whoever reads memory about them all at once now does not wait for each
     * of them later.
     */
    default void soon(int[] records, int from, int to) {}
}
