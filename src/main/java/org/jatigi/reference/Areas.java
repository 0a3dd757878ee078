package org.jatigi.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** What can be asked of the areas. They are the same for everyone, so the viewer decides the language only. */
@ApplicationScoped
class Areas {

    private static final int LEVEL_MAX = 4;
    private static final int CODES_MAX = 500; // as many as a page has rows

    private final Gazetteer gazetteer;

    Areas(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The areas of a level of an edition, all of them or those within the area of code {@code under}. */
    AreaConnection page(Viewer viewer, int edition, int level, @Nullable String under, PageRequest request) {
        checkLevel(level);
        var outer = under == null ? null : find(viewer, under, edition, null);
        var all = gazetteer.areas(Edition.of(edition), level).stream()
                .filter(area -> outer == null || gazetteer.isWithin(area, outer))
                .sorted(Comparator.comparing(Area::code))
                .toList();
        var after = request.after() == null ? null : request.after().value(0, 1);
        var read = all.stream()
                .filter(area -> after == null || area.code().compareTo(after) > 0)
                .limit(request.limit())
                .toList();
        return AreaConnection.of(Page.of(request, read, area -> Cursor.of(area.code())), all.size());
    }

    /** The area of that code in that edition, or a refusal that says in which editions there is one. */
    Area find(Viewer viewer, String code, int edition, @Nullable Integer level) {
        var wanted = Edition.of(edition);
        return gazetteer
                .area(wanted, code)
                .filter(area -> level == null || area.level() == level)
                .orElseThrow(() -> new Refusal.NotFound(Translation.unknown(gazetteer.index(), code, wanted)));
    }

    List<PlaceMatch> resolve(Viewer viewer, String text, @Nullable Integer first) {
        return new PlaceSearch(gazetteer.index())
                .find(text, PageRequest.of(first, null).first());
    }

    List<PcodeTranslation> translate(Viewer viewer, List<String> codes, int from, int to) {
        if (codes.size() > CODES_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Au plus %d codes à la fois.".formatted(CODES_MAX),
                            "At most %d codes at a time.".formatted(CODES_MAX)),
                    CODES_MAX);
        }
        var translation = new Translation(gazetteer.index(), Edition.of(from), Edition.of(to), viewer.language());
        return codes.stream().map(translation::of).toList();
    }

    private static void checkLevel(int level) {
        if (level < 0 || level > LEVEL_MAX) {
            throw new Refusal.Invalid(
                    new Text(
                            "Il n'y a pas de niveau %d ; il y a 0 (pays) à 4 (quartier).".formatted(level),
                            "There is no level %d; there are 0 (country) to 4 (quarter).".formatted(level)),
                    Map.of("levels", List.of(0, 1, 2, 3, 4)));
        }
    }
}
