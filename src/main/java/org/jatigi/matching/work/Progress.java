package org.jatigi.matching.work;

/** Hears how far a long run has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress SILENT = (step, done, total) -> {};

    /**
     * Says that of {@code total} units of a step so many are done.
     *
     * @param step what is being done, in English, for example {@code "comparing by phone"}
     */
    void at(String step, long done, long total);
}
