package org.jatigi.matching.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jatigi.matching.cluster.PersonEvent.Formed;
import org.jatigi.matching.cluster.PersonEvent.Merged;
import org.jatigi.matching.cluster.PersonEvent.Part;
import org.jatigi.matching.cluster.PersonEvent.Split;

/**
 * Brings a ledger to the clusters of a new run, so that persons keep their names.
 *
 * <p>A cluster goes on under the name of the person with whom it shares most records; of several alike, of the one that shares the smallest
 * record. Every person gives its name to one cluster at most. The difference is written as splits, then merges, then new persons, each of which
 * can be undone.
 *
 * <p>A run says nothing about records that it did not see: they stay with the person's name.
 */
public final class Succession {

    private final Ledger ledger;
    private final Ruling ruling;
    private final List<List<String>> clusters = new ArrayList<>();
    private final Map<String, Integer> clusterOf = new HashMap<>();
    private final Map<String, Integer> heir = new HashMap<>();
    private final Map<Integer, String> nameOf = new HashMap<>();
    private final List<PersonEvent> events = new ArrayList<>();

    private Succession(Ledger ledger, List<List<String>> clusters, Ruling ruling) {
        this.ledger = ledger;
        this.ruling = ruling;
        for (List<String> records : clusters) {
            this.clusters.add(records.stream().sorted().toList());
        }
        this.clusters.sort(Comparator.comparing(List::getFirst));
    }

    /**
     * Applies to {@code ledger} what a run found.
     *
     * @param clusters the ids of the records of each cluster, in any order, no record twice, no cluster empty
     * @return the events, in order; none if nothing changed
     * @throws Refused if a cluster breaks what a person ruled; then nothing has changed
     * @throws IllegalArgumentException if a record is in two clusters
     */
    public static List<PersonEvent> follow(Ledger ledger, List<List<String>> clusters, Ruling ruling) {
        var succession = new Succession(ledger, clusters, ruling);
        succession.placeRecords();
        var touched = succession.touched();
        succession.chooseHeirs(touched);
        succession.keepUnseen(touched);
        succession.requireRulings();
        succession.split(touched);
        succession.join();
        return List.copyOf(succession.events);
    }

    private void placeRecords() {
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            for (String recordId : clusters.get(cluster)) {
                if (clusterOf.put(recordId, cluster) != null) {
                    throw new IllegalArgumentException("record " + recordId + " is in two clusters");
                }
            }
        }
    }

    /** Persons of whom the run saw a record, by id. */
    private List<Person> touched() {
        return ledger.persons().stream()
                .filter(person -> person.records().stream().anyMatch(clusterOf::containsKey))
                .toList();
    }

    /** Records that a person and a cluster share; the first is the smallest. */
    private record Shared(Person person, int cluster, List<String> records) {}

    private void chooseHeirs(List<Person> touched) {
        List<Shared> shares = new ArrayList<>();
        for (Person person : touched) {
            parts(person).forEach((cluster, records) -> shares.add(new Shared(person, cluster, records)));
        }
        shares.sort(Comparator.comparingInt((Shared shared) -> -shared.records().size())
                .thenComparing(shared -> shared.records().getFirst()));
        for (Shared shared : shares) {
            if (!heir.containsKey(shared.person().id()) && !nameOf.containsKey(shared.cluster())) {
                heir.put(shared.person().id(), shared.cluster());
                nameOf.put(shared.cluster(), shared.person().id());
            }
        }
    }

    /** The person's records that the run saw, by cluster. */
    private Map<Integer, List<String>> parts(Person person) {
        Map<Integer, List<String>> parts = new TreeMap<>();
        for (String recordId : person.records()) {
            Integer cluster = clusterOf.get(recordId);
            if (cluster != null) {
                parts.computeIfAbsent(cluster, absent -> new ArrayList<>()).add(recordId);
            }
        }
        return parts;
    }

    /** Records that were not seen go where the name goes; without an heir, where the smallest seen record goes. */
    private void keepUnseen(List<Person> touched) {
        for (Person person : touched) {
            int home = keeper(person);
            person.records().forEach(recordId -> clusterOf.putIfAbsent(recordId, home));
        }
    }

    /** The cluster of the part that keeps the person's name when the person is split. */
    private int keeper(Person person) {
        Integer cluster = heir.get(person.id());
        for (int place = 0; cluster == null; place++) {
            cluster = clusterOf.get(person.records().get(place));
        }
        return cluster;
    }

    private void requireRulings() {
        for (RecordPair pair : ledger.mustNotLinks()) {
            Integer cluster = clusterOf.get(pair.one());
            if (cluster != null && cluster.equals(clusterOf.get(pair.other()))) {
                throw ledger.ruledApart(pair);
            }
        }
        for (RecordPair pair : ledger.mustLinks()) {
            boolean together = ledger.personOf(pair.one()).records().contains(pair.other());
            Integer cluster = clusterOf.get(pair.one());
            if (together && cluster != null && !cluster.equals(clusterOf.get(pair.other()))) {
                throw ledger.ruledTogether(pair);
            }
        }
    }

    private void split(List<Person> touched) {
        for (Person person : touched) {
            var parts = parts(person);
            if (parts.size() > 1) {
                int keeper = keeper(person);
                List<Part> named = new ArrayList<>();
                parts.forEach((cluster, records) ->
                        named.add(new Part(cluster == keeper ? person.id() : ledger.nameFor(records), records)));
                happen(new Split(ledger.next(), ruling, person.id(), named));
            }
        }
    }

    private void join() {
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            List<String> records = clusters.get(cluster);
            Set<String> names = new HashSet<>();
            boolean anyTouched = false;
            for (String recordId : records) {
                Person person = ledger.personOf(recordId);
                names.add(person.id());
                anyTouched |= person.wasTouched();
            }
            if (names.size() > 1) {
                happen(anyTouched ? merge(cluster, names) : form(records));
            }
        }
    }

    private PersonEvent form(List<String> records) {
        return new Formed(ledger.next(), ruling, ledger.nameFor(records), records);
    }

    private PersonEvent merge(int cluster, Set<String> names) {
        String first = ledger.personOf(clusters.get(cluster).getFirst()).id();
        String name = nameOf.getOrDefault(cluster, first);
        List<String> others =
                names.stream().filter(other -> !other.equals(name)).sorted().toList();
        return new Merged(ledger.next(), ruling, name, others);
    }

    private void happen(PersonEvent event) {
        ledger.apply(event);
        events.add(event);
    }
}
