package org.jatigi.local;

/**
 * Synthetic data with which a local run starts, so that a first query has an answer.
 *
 * <p>A bean of this type is asked at every local start, after the service is up, and never elsewhere. It loads what is
 * missing and leaves what is there: the second start changes nothing.
 */
public interface DemoData {

    /** Lower comes first: areas before figures. */
    int order();

    void load();
}
