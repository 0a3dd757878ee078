package org.jatigi.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text means that somebody wrote for a place: an area or a village of any edition, misspelt or not, by any of its names or
 * by its code.
 *
 * <p>All names are compared with the text, letter by letter; there are 15,000, which takes some milliseconds. What follows a comma names
 * an area around it ("Konna, Mopti"), and a word like "cercle" says which level is meant; both only lower what does not agree, for
 * people are often wrong about them.
 */
final class PlaceSearch {

    private static final int TEXT_MAX = 200; // the longest name of COD-AB has 40 letters
    private static final double OFFICIAL = 1;
    private static final double OTHER_NAME = .95;
    private static final double MISSPELT = .9;
    private static final double SHARED_CODE = .5;
    private static final double OTHER_SURROUNDINGS = .7;
    private static final double OTHER_LEVEL = .95;

    /** Larger areas first, then older editions; villages after the areas of the same name. */
    private static final Comparator<PlaceMatch> RANK = Comparator.comparingDouble(PlaceMatch::confidence)
            .reversed()
            .thenComparing(match -> match.place() != null)
            .thenComparingInt(match -> match.area().level())
            .thenComparing(PlaceMatch::area, AreaIndex.ORDER)
            .thenComparing(match -> match.place() == null ? "" : match.place().code());

    private final AreaIndex index;

    PlaceSearch(AreaIndex index) {
        this.index = index;
    }

    List<PlaceMatch> find(String text, int first) {
        if (text.isBlank()) {
            throw new Refusal.Invalid(new Text("Le texte est vide.", "The text is empty."));
        }
        if (text.length() > TEXT_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Le nom d'un lieu a au plus %d lettres.".formatted(TEXT_MAX),
                            "The name of a place has at most %d letters.".formatted(TEXT_MAX)),
                    TEXT_MAX);
        }
        return find(Wanted.of(text), first);
    }

    private List<PlaceMatch> find(Wanted wanted, int first) {
        var best = new HashMap<UUID, PlaceMatch>();
        Stream.concat(coded(wanted), named(wanted))
                .forEach(match ->
                        best.merge(id(match), match, (one, other) -> RANK.compare(one, other) <= 0 ? one : other));
        return best.values().stream().sorted(RANK).limit(first).toList();
    }

    private static UUID id(PlaceMatch match) {
        return match.place() == null ? match.area().id() : match.place().id();
    }

    private Stream<PlaceMatch> coded(Wanted wanted) {
        var areas = Arrays.stream(Edition.values())
                .flatMap(edition -> index.area(edition, wanted.text()).stream())
                .toList();
        double confidence = areas.size() == 1 ? OFFICIAL : SHARED_CODE;
        return areas.stream().map(area -> new PlaceMatch(confidence, area, null));
    }

    private Stream<PlaceMatch> named(Wanted wanted) {
        if (wanted.name().isEmpty()) {
            return Stream.empty();
        }
        var areas = alike(index.areaNames(), wanted.name()).entrySet().stream()
                .flatMap(name -> index.named(name.getKey()).stream()
                        .map(area -> match(wanted, area, name.getKey(), name.getValue())));
        var places = alike(index.placeNames(), wanted.name()).entrySet().stream()
                .flatMap(name -> index.placesNamed(name.getKey()).stream()
                        .map(place -> match(wanted, place, name.getKey(), name.getValue())));
        return Stream.concat(areas, places);
    }

    /** The names that are like the wanted one, with the number of letters that are wrong. */
    private static Map<String, Integer> alike(Set<String> names, String wanted) {
        var alike = new HashMap<String, Integer>();
        for (var name : names) {
            int limit = lettersMax(Math.min(name.length(), wanted.length()));
            int wrong = PlaceName.distance(name, wanted, limit);
            if (wrong <= limit) {
                alike.put(name, wrong);
            }
        }
        return alike;
    }

    /** A search may be bolder than a check, because a person looks at what it found. */
    private static int lettersMax(int length) {
        if (length <= 2) {
            return 0;
        }
        if (length <= 4) {
            return 1;
        }
        return length <= 8 ? 2 : 3;
    }

    private PlaceMatch match(Wanted wanted, Area area, String name, int wrong) {
        boolean isOfficial = fits(name, area.nameFr()) || fits(name, area.nameEn());
        double level = wanted.level() == null || wanted.level() == area.level() ? 1 : OTHER_LEVEL;
        double around = surroundings(wanted, area.upwards().skip(1));
        return new PlaceMatch(round(spelling(wanted, name, wrong, isOfficial) * level * around), area, null);
    }

    private PlaceMatch match(Wanted wanted, Place place, String name, int wrong) {
        double level = wanted.level() == null ? 1 : OTHER_LEVEL;
        double around = surroundings(wanted, place.area().upwards());
        double spelling = spelling(wanted, name, wrong, fits(name, place.nameFr()));
        return new PlaceMatch(round(spelling * level * around), place.area(), place);
    }

    private static boolean fits(String folded, String name) {
        return folded.equals(PlaceName.fold(name));
    }

    private static double spelling(Wanted wanted, String name, int wrong, boolean isOfficial) {
        double own = isOfficial ? OFFICIAL : OTHER_NAME;
        int letters = Math.max(name.length(), wanted.name().length());
        return wrong == 0 ? own : own * MISSPELT * (letters - wrong) / letters;
    }

    private static double surroundings(Wanted wanted, Stream<Area> around) {
        if (wanted.around().isEmpty()) {
            return 1;
        }
        boolean agrees = around.flatMap(Area::names)
                .map(PlaceName::fold)
                .anyMatch(name -> Misspelling.isLikely(name, wanted.around()));
        return agrees ? 1 : OTHER_SURROUNDINGS;
    }

    private static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }

    /**
     * What was written, in parts.
     *
     * @param text before the comma, as written
     * @param name the same, folded
     * @param around after the comma, folded; empty where there is none
     * @param level the level that a word like "cercle" names
     */
    private record Wanted(
            String text,
            String name,
            String around,
            @Nullable Integer level) {

        static Wanted of(String text) {
            var parts = text.split("[,;/]", 2);
            var around = parts.length < 2 ? "" : PlaceName.fold(parts[1]);
            return new Wanted(parts[0], PlaceName.fold(parts[0]), around, PlaceName.level(parts[0]));
        }
    }
}
