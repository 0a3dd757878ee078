package org.jatigi.displacement;

import static org.jatigi.reference.Asking.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.reference.Asking;
import org.jatigi.reference.ReleaseState;
import org.jatigi.reference.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a round from the analyst to the public, and everybody who may not take it. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ReleaseChainTest {

    @Inject
    Asking asking;

    @Inject
    AssessmentRounds rounds;

    @Inject
    FigureSubmissions submissions;

    @Inject
    Releases releases;

    private Viewer analyst;
    private Viewer reviewer;
    private Viewer dnds;
    private Viewer ngo;

    @BeforeEach
    void everybody() {
        analyst = asking.person("analyst");
        reviewer = asking.person("reviewer");
        dnds = asking.system("gov-dnds");
        ngo = asking.system("ngo-teriya");
    }

    @Test
    void a_round_goes_from_the_analyst_over_the_reviewer_to_the_dnds_and_is_public() {
        var id = draft();

        answer(() -> releases.review(reviewer, id, "read twice"));
        answer(() -> releases.validate(dnds, id, null));
        var published = answer(() -> releases.publish(dnds, id));

        assertEquals(ReleaseState.PUBLISHED, published.state());
        assertEquals("OCHA", published.reviewedBy().acronym());
        assertEquals("DNDS", published.validatedBy().acronym());
        assertEquals("IOM", published.publisher().acronym());
        assertEquals(
                ReleaseState.PUBLISHED, answer(() -> releases.find(ngo, id)).state());
    }

    private UUID draft() {
        return Submissions.draft(rounds, submissions, analyst);
    }
}
