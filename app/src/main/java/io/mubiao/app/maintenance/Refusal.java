package io.mubiao.app.maintenance;

/** Why a command was not done, in words for whoever gave it. Nothing was changed. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
