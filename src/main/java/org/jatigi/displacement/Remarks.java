package org.jatigi.displacement;

import java.util.List;
import java.util.stream.Collectors;
import org.jatigi.reference.Area;
import org.jatigi.vocabulary.Text;

/** What an answer says about itself, beside the caveats of its releases. */
final class Remarks {

    private static final int NAMED_MAX = 5; // the sentence stays readable

    private Remarks() {}

    /** Figures of areas of which nobody can say whether they lie in the asked one. */
    static List<Text> unplaced(List<Area> areas, Area asked) {
        return areas.isEmpty()
                ? List.of()
                : List.of(new Text(
                        "%d zones d'une autre édition ne peuvent pas être situées par rapport à %s et ne sont pas comptées : %s."
                                .formatted(areas.size(), asked, names(areas)),
                        "%d areas of another edition cannot be placed relative to %s and are not counted: %s."
                                .formatted(areas.size(), asked, names(areas))));
    }

    /** Older figures that give way to newer ones of the same people. */
    static List<Text> older(List<Area> areas) {
        return areas.isEmpty()
                ? List.of()
                : List.of(new Text(
                        "%d zones d'un cycle plus ancien ne sont pas montrées, car un cycle plus récent a compté dans la même population : %s."
                                .formatted(areas.size(), names(areas)),
                        "%d areas of an older round are not shown, because a newer round counted among the same people: %s."
                                .formatted(areas.size(), names(areas))));
    }

    /** Areas that contain others of the same round. */
    static List<Text> containing(List<Area> areas) {
        return areas.isEmpty()
                ? List.of()
                : List.of(new Text(
                        "%d zones ne sont pas comptées, car le même cycle compte aussi des zones qu'elles contiennent : %s."
                                .formatted(areas.size(), names(areas)),
                        "%d areas are not counted, because the same round also counts areas within them: %s."
                                .formatted(areas.size(), names(areas))));
    }

    /** Figures of areas that are larger than the level that is asked for. */
    static List<Text> coarser(List<Area> areas, int level) {
        return areas.isEmpty()
                ? List.of()
                : List.of(new Text(
                        "%d zones sont plus grandes que le niveau %d et ne sont pas dans la matrice : %s."
                                .formatted(areas.size(), level, names(areas)),
                        "%d areas are larger than level %d and are not in the matrix: %s."
                                .formatted(areas.size(), level, names(areas))));
    }

    private static String names(List<Area> areas) {
        var named = areas.stream().limit(NAMED_MAX).map(Area::toString).collect(Collectors.joining(", "));
        return areas.size() > NAMED_MAX ? named + ", …" : named;
    }
}
