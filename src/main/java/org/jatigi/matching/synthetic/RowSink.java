package org.jatigi.matching.synthetic;

/** Takes the rows of a table one by one; the first is the header. What is missing is an empty string. */
@FunctionalInterface
public interface RowSink {

    void row(String... cells);
}
