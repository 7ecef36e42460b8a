package org.jvenv.wrapper;

/** A command cannot be done. The message is printed as it is, in the words of virtualenvwrapper. */
final class WrapperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private WrapperException(String message) {
        super(message);
    }

    static WrapperException of(String message) {
        return new WrapperException(message);
    }
}
