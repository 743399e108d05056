package com.completebytepos.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page of one thing whose address names nothing that could be one is a page that is not there: its view was never loaded and cannot be drawn. */
public class OddAddress implements PhaseListener {
    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.isPostback() || !faces.isValidationFailed() || !namesNothing(faces)) return;
        try {
            faces.getExternalContext().responseSendError(404, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static boolean namesNothing(FacesContext faces) {
        return ViewMetadata.getViewParameters(faces.getViewRoot()).stream().filter(parameter -> parameter.getName().equals("id")).anyMatch(parameter -> !parameter.isValid());
    }
}
