package org.jatigi.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that can be read, by the names of the public schema. */
@ApplicationScoped
public class Catalogue {

    private final Map<String, Dataset> datasets = new HashMap<>();
    private final Map<String, Single> singles = new HashMap<>();
    private final Map<String, UseCase<?>> useCases = new HashMap<>();
    private final List<NodeKind> nodes = new ArrayList<>();
    private final Map<String, List<ReadField>> additions = new HashMap<>();

    @Inject
    Catalogue(@Any Instance<Reads> readable) {
        this(readable.stream().toList());
    }

    private Catalogue(List<Reads> readable) {
        for (var feature : readable) {
            feature.datasets().forEach(dataset -> datasets.put(dataset.name(), dataset));
            feature.singles().forEach(single -> singles.put(single.field(), single));
            feature.useCases().forEach(useCase -> useCases.put(useCase.field(), useCase));
            nodes.addAll(feature.nodes());
            feature.additions()
                    .forEach(addition -> additions
                            .computeIfAbsent(addition.type(), first -> new ArrayList<>())
                            .add(addition.field()));
        }
    }

    /** A catalogue of nothing, for a service of which nothing is compiled. */
    public static Catalogue empty() {
        return new Catalogue(List.of());
    }

    public Collection<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    public Optional<Dataset> dataset(String name) {
        return Optional.ofNullable(datasets.get(name));
    }

    public Optional<Single> single(String field) {
        return Optional.ofNullable(singles.get(field));
    }

    public Optional<UseCase<?>> useCase(String field) {
        return Optional.ofNullable(useCases.get(field));
    }

    /** The kinds of records that can be asked for by their id alone. */
    public List<NodeKind> nodes() {
        return List.copyOf(nodes);
    }

    /** A field of the rows of a dataset: its own, or one that another feature added. */
    public Optional<ReadField> field(Dataset dataset, String name) {
        return dataset.field(name)
                .or(() -> additions.getOrDefault(dataset.type(), List.of()).stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst());
    }
}
