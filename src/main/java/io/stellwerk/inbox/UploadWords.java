package io.stellwerk.inbox;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;

/** What stands beside a file that is on its way. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N translated() {
        return new UploadI18N()
                .setFile(new UploadI18N.File()
                        .setRetry(text("retry"))
                        .setStart(text("start"))
                        .setRemove(text("remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(status())
                        .setRemainingTime(remainingTime())
                        .setError(error()));
    }

    private static UploadI18N.Uploading.Status status() {
        return new UploadI18N.Uploading.Status()
                .setConnecting(text("connecting"))
                .setStalled(text("stalled"))
                .setProcessing(text("processing"))
                .setHeld(text("held"));
    }

    private static UploadI18N.Uploading.RemainingTime remainingTime() {
        return new UploadI18N.Uploading.RemainingTime()
                .setPrefix(text("remaining") + " ")
                .setUnknown(text("remaining.unknown"));
    }

    private static UploadI18N.Uploading.Error error() {
        return new UploadI18N.Uploading.Error()
                .setServerUnavailable(text("failed"))
                .setUnexpectedServerError(text("failed"))
                .setForbidden(text("failed"))
                .setFileTooLarge(text("failed"));
    }

    private static String text(String key) {
        return I18NProvider.translate("inbox.upload." + key);
    }
}
