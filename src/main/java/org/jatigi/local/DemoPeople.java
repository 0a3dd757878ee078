package org.jatigi.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;

/**
 * In whose names the demo's data are loaded, so that they go the way of all data: submitted, reviewed, validated and published by
 * different people. They have the rights of the demo accounts of those names, exist at a local start only and are no way in: no token
 * makes one.
 */
final class DemoPeople {

    static final Viewer ANALYST = of(
            "analyst",
            "IOM",
            "ML",
            "release#read,read-all,create,update,write-own",
            "displacement-aggregate#read,read-aggregate,create,update,write-own");
    static final Viewer REVIEWER = of("reviewer", "OCHA", "ML", "release#read,read-all,review");
    static final Viewer DNDS = of("service-account-gov-dnds", "DNDS", "ML", "release#read,read-all,validate,publish");
    static final Viewer ADMINISTRATOR = of("administrator", "IOM", "ML", "reference-admin#read,read-all,create,update");
    static final Viewer SITE_MANAGER = manager("site-manager", "TERIYA", "ML05");
    static final Viewer IOM_SITES = manager("registrar", "IOM", "ML");

    private DemoPeople() {}

    private static Viewer manager(String account, String organisation, String area) {
        return of(
                account,
                organisation,
                area,
                "site#read,read-own,create,update,write-own",
                "precise-location#read,read-own,create,update,write-own");
    }

    private static Viewer of(String account, String organisation, String area, String... grants) {
        Map<String, Set<String>> scopes = new TreeMap<>();
        Arrays.stream(grants)
                .map(grant -> grant.split("#", 2))
                .forEach(grant -> scopes.put(grant[0], new TreeSet<>(List.of(grant[1].split(",", -1)))));
        return new Viewer(
                account,
                organisation,
                "jatigi-local",
                Set.of(),
                "displacement",
                List.of(area),
                1,
                new Permissions(scopes),
                Language.FR);
    }
}
