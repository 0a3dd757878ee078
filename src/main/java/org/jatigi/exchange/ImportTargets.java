package org.jatigi.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** The datasets that files can be sent for. */
@ApplicationScoped
class ImportTargets {

    private final Map<String, ImportTarget> targets = new TreeMap<>();

    ImportTargets(@Any Instance<ImportTarget> all) {
        all.forEach(target -> targets.put(target.dataset(), target));
    }

    /** The target of that dataset, which the viewer is permitted to use; refused where there is none or they are not. */
    ImportTarget permitted(Viewer viewer, String dataset) {
        var target = named(dataset);
        viewer.organisationOrRefuse();
        target.permits()
                .forEach(permit ->
                        viewer.decide(permit.category(), permit.verb()).enforce());
        return target;
    }

    ImportTarget named(String dataset) {
        var target = targets.get(dataset);
        if (target == null) {
            var all = String.join(", ", targets.keySet());
            throw new Refusal.Invalid(
                    new Text(
                            "Ce jeu de données ne s'importe pas ici ; il y a : %s.".formatted(all),
                            "This dataset cannot be imported here; there are: %s.".formatted(all)),
                    Map.of("datasets", new TreeSet<>(targets.keySet()).stream().toList()));
        }
        return target;
    }
}
