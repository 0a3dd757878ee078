package org.jatigi.displacement;

import org.jatigi.access.TestViewers;
import org.jatigi.access.Viewer;

/** Who takes part in the chain of a release, for tests below the API. */
final class People {

    private People() {}

    static Viewer analyst(String organisation) {
        return viewer(
                "analyst of " + organisation,
                organisation,
                "release#read",
                "release#read-all",
                "release#create",
                "release#update",
                "release#write-own",
                "displacement-aggregate#read",
                "displacement-aggregate#read-aggregate",
                "displacement-aggregate#create",
                "displacement-aggregate#update",
                "displacement-aggregate#write-own");
    }

    static Viewer reviewer() {
        return viewer("reviewer", "OCHA", "release#read", "release#review", "displacement-aggregate#read");
    }

    static Viewer validator() {
        return viewer(
                "validator",
                "DNDS",
                "release#read",
                "release#validate",
                "release#publish",
                "displacement-aggregate#read");
    }

    static Viewer reader(String organisation) {
        return viewer("reader of " + organisation, organisation, "release#read", "displacement-aggregate#read");
    }

    static Viewer stranger() {
        return viewer("stranger", "TERIYA");
    }

    /** Grants are written {@code category#scope}. */
    static Viewer viewer(String account, String organisation, String... grants) {
        return TestViewers.of(account, organisation, grants);
    }
}
