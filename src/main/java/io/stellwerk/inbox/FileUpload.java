package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.DraftFile;
import io.stellwerk.tickets.IncomingFile;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A button that takes files, several at once; the editor hands over here what was pasted or dropped. */
class FileUpload extends Composite<Upload> {

    private static final String FAILED = "event.detail.file.name";

    /** Another one may have begun since. */
    private static final String WITHOUT_THOSE_DONE = "this.files = this.files.filter((file) => file.uploading)";

    /** What it became is shown before the browser hears the answer, and nobody waits for it any more. First come, first served. */
    private static final String ARRIVED = """
            const isIt = (file) => file.uploading && file.arrived !== file.xhr && file.name === $0 && file.size === $1;
            const arrived = this.files.findLast(isIt);
            if (arrived) arrived.arrived = arrived.xhr;
            """;

    private static final String[] PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"};

    private final boolean shown;
    private final long most;
    private final Supplier<Consumer<IncomingFile>> onBegin;

    private FileUpload(boolean shown, Icon icon, String label, long most, Supplier<Consumer<IncomingFile>> onBegin) {
        this.shown = shown;
        this.most = most;
        this.onBegin = onBegin;
        var upload = getContent();
        upload.setUploadHandler(this::receive);
        upload.setMaxFileSize((int) Math.min(most, Integer.MAX_VALUE));
        upload.setDropAllowed(false);
        upload.setUploadButton(button(icon, getTranslation(label)));
        upload.addClassNames("sw-upload", shown ? "pictures" : "files");
        upload.setI18n(UploadWords.translated());
        upload.addAllFinishedListener(done -> upload.getElement().executeJs(WITHOUT_THOSE_DONE));
        upload.getElement()
                .addEventListener(
                        "upload-error",
                        failed -> complain(failed.getEventData().get(FAILED).asString()))
                .addEventData(FAILED);
        upload.addFileRejectedListener(refused -> Toasts.problem(getTranslation(
                shown ? "inbox.files.refused-picture" : "inbox.files.too-large", FileSize.of(most, getLocale()))));
    }

    /**
     * @param most how many bytes a file may have
     * @param onBegin asked when a file begins to arrive for who takes it in the end
     */
    static FileUpload ofFiles(long most, Supplier<Consumer<IncomingFile>> onBegin) {
        return new FileUpload(false, Icon.PAPERCLIP, "inbox.files.attach", most, onBegin);
    }

    static FileUpload ofPictures(long most, Supplier<Consumer<IncomingFile>> onBegin) {
        var upload = new FileUpload(true, Icon.PICTURE, "inbox.files.picture", most, onBegin);
        upload.getContent().setAcceptedMimeTypes(PICTURES);
        return upload;
    }

    /** The list of those on their way is emptied with it. */
    private void complain(String name) {
        Toasts.problem(getTranslation("inbox.files.failed", name));
    }

    /** The browser keeps to the limit by itself, but nothing makes it; a size that nobody told is -1. */
    void receive(UploadEvent arriving) throws IOException {
        if (arriving.getFileSize() < 0 || arriving.getFileSize() > most) {
            arriving.reject();
            return;
        }
        var taker = new AtomicReference<Consumer<IncomingFile>>(file -> {});
        arriving.getUI().accessSynchronously(() -> taker.set(onBegin.get()));
        UploadHandler.inMemory((about, bytes) -> {
                    Objects.requireNonNull(taker.get()).accept(file(about, bytes));
                    getElement().executeJs(ARRIVED, about.fileName(), about.contentLength());
                })
                .handleUploadRequest(arriving);
    }

    private IncomingFile file(UploadMetadata about, byte[] bytes) {
        return new IncomingFile(
                about.fileName(),
                about.contentType(),
                bytes,
                shown ? Optional.of(UUID.randomUUID() + DraftFile.PASTED) : Optional.empty());
    }

    private static Button button(Icon icon, String label) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
