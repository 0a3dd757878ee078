package org.jatigi.exchange;

import org.jatigi.vocabulary.Text;

/** What a cell was understood as. */
public sealed interface Reading<T> {

    /** The cell says nothing: it is empty, or says so ("-", "n/a"). */
    record Absent<T>() implements Reading<T> {}

    /** Understood without doubt. */
    record Clear<T>(T value) implements Reading<T> {}

    /** Understood, and somebody may want to know how. */
    record Noted<T>(T value, Finding.Level level, String code, Text says) implements Reading<T> {}

    /** Not understood: there is no value. */
    record Wrong<T>(String code, Text says) implements Reading<T> {}
}
