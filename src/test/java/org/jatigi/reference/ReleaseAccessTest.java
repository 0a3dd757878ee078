package org.jatigi.reference;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Drawing;
import org.jatigi.access.MatrixViewers;
import org.junit.jupiter.api.Test;

/** Draws who may see a release and take it a step further, and holds the drawing against the one we agreed on. */
class ReleaseAccessTest {

    @Test
    void unfinished_releases_are_for_those_who_submit_and_decide_on_them() throws IOException {
        var drawing = new Drawing(
                "release", "draft see", "review", "validate", "publish", "withdraw", "public see", "withdraw");
        var draft = release();
        var published = release();
        published.publishedAt = Instant.EPOCH;
        for (var role : MatrixViewers.roles()) {
            for (var organisation : List.of("PUBLISHER", "OTHER")) {
                var viewer = MatrixViewers.of("somebody", organisation, role, "displacement");
                drawing.row(
                        organisation + " " + role,
                        ReleaseAccess.see(viewer, draft),
                        ReleaseAccess.review(viewer, draft),
                        ReleaseAccess.validate(viewer, draft),
                        ReleaseAccess.publish(viewer, draft),
                        ReleaseAccess.withdraw(viewer, draft),
                        ReleaseAccess.see(viewer, published),
                        ReleaseAccess.withdraw(viewer, published));
            }
        }

        drawing.assertAgreed();
    }

    private static Release release() {
        return new Release(new UUID(0, 1), "PUBLISHER", "submitter", "displacement", "Round 72", Instant.EPOCH);
    }
}
