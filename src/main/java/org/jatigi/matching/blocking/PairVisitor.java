package org.jatigi.matching.blocking;

/** Is shown the pairs of blocks, one by one. */
@FunctionalInterface
public interface PairVisitor {

    void visit(int one, int other);
}
