package org.jatigi.access;

import jakarta.enterprise.context.RequestScoped;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** The viewer of this request, put here by the transport once the token is known to be good. */
@RequestScoped
public class CurrentViewer {

    private @Nullable Viewer viewer;

    public void set(Viewer viewer) {
        this.viewer = viewer;
    }

    /** The viewer, or a refusal where nobody has shown a good token. */
    public Viewer get() {
        if (viewer == null) {
            throw new Refusal.Unauthenticated();
        }
        return viewer;
    }
}
