package org.jatigi.access;

import java.util.Optional;
import org.jatigi.vocabulary.Text;

/** What an area of the edition of 2021 is called. A port: the reference package knows, this one only shows it. */
public interface AreaNames {

    /** The name of the area with that code, if there is one. */
    Optional<Text> name(String code);
}
