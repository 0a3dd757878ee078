package org.jatigi.reference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jatigi.vocabulary.Edition;

/**
 * The administrative areas and places of all editions, in memory: which area a code, a name or an id means.
 *
 * <p>They are few, they change with an import, and nearly every answer joins them, so every replica keeps them all. Where a code or a name
 * may have come from a file it is compared as {@link org.jatigi.vocabulary.Pcode} and {@link #fold} leave it.
 */
@Singleton
public class Gazetteer {

    private final AtomicReference<AreaIndex> index = new AtomicReference<>(AreaIndex.empty());

    /** A gazetteer of these areas alone, for whoever needs one without a database. */
    static Gazetteer of(AreaIndex areas) {
        var gazetteer = new Gazetteer();
        gazetteer.replace(areas);
        return gazetteer;
    }

    void replace(AreaIndex areas) {
        index.set(areas);
    }

    AreaIndex index() {
        return index.get();
    }

    public Optional<Area> area(Edition edition, int level, String code) {
        return index().area(edition, level, code);
    }

    /** The area of that code on whatever level; within an edition no code is used on two levels. */
    public Optional<Area> area(Edition edition, String code) {
        return index().area(edition, code);
    }

    public Optional<Area> byId(UUID id) {
        return index().byId(id);
    }

    /** The areas of that name on that level, in all editions; case, accents and the like do not matter. */
    public List<Area> named(String name, int level) {
        return index().named(fold(name)).stream()
                .filter(area -> area.level() == level)
                .toList();
    }

    /** The editions in which that code has that name, which may be slightly misspelt. */
    public Set<Edition> fitting(int level, String code, String name) {
        return index().fitting(level, code, name);
    }

    /** Whether {@code inner} is {@code outer} or lies in it; areas of two editions do not lie in each other. */
    public boolean isWithin(Area inner, Area outer) {
        return inner.upwards().anyMatch(outer::equals);
    }

    /** The areas of the next level, in the order of their codes. */
    public List<Area> children(Area area) {
        return index().children(area);
    }

    /** The areas around it, from the smallest up to the country. */
    public List<Area> ancestors(Area area) {
        return area.upwards().skip(1).toList();
    }

    /** All areas of an edition and a level, in the order of their codes. */
    public List<Area> areas(Edition edition, int level) {
        return index().areas().stream()
                .filter(area -> area.edition() == edition.year() && area.level() == level)
                .toList();
    }

    /** The name as letters and digits only, without the word that says what kind of place it is. */
    public static String fold(String name) {
        return PlaceName.fold(name);
    }
}
