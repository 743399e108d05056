package com.completebytepos.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RejectionHandler} in front of the server's own handler. */
public class RejectionHandlerFactory extends ExceptionHandlerFactory {

    public RejectionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RejectionHandler(getWrapped().getExceptionHandler());
    }
}
