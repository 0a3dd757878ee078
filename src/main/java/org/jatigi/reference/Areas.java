package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.dataset.Seal;
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
    AreaConnection page(Viewer viewer, Arguments given) {
        int edition = given.numberOf("edition");
        int level = given.numberOf("level");
        var under = given.text("under");
        var seal = Seal.of(viewer, "areas %d %d %s".formatted(edition, level, under));
        var request = PageRequest.of(
                seal, given.number("first"), given.text("after"), given.number("last"), given.text("before"));
        checkLevel(level);
        var outer = under == null ? null : find(viewer, under, edition, null);
        var near = AreaNearness.of(given);
        var all = gazetteer.areas(Edition.of(edition), level).stream()
                .filter(area -> outer == null || gazetteer.isWithin(area, outer))
                .filter(near::holds)
                .sorted(Comparator.comparing(Area::code))
                .toList();
        var page = Page.ofAll(request, all, area -> Cursor.of(area.code()), Areas::isBehind);
        return AreaConnection.of(page, all.size());
    }

    private static boolean isBehind(Area area, Cursor place) {
        var code = place.value(0, 1);
        return code != null && area.code().compareTo(code) > 0;
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
        var size = PageRequest.of(Seal.of(viewer, "places"), first, null).size();
        return new PlaceSearch(gazetteer.index()).find(text, size);
    }

    /** The same away from the event loop: comparing a text with 20,000 names takes milliseconds. */
    Uni<List<PlaceMatch>> resolveOffLoop(Viewer viewer, String text, @Nullable Integer first) {
        return Uni.createFrom()
                .item(() -> resolve(viewer, text, first))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
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
