package io.trellis.candidates.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trellis.candidates.Hiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class ResumeInspectionTests {

    private final ResumeInspection inspection = new ResumeInspection();

    @Test
    void takesPdf() {
        assertThat(inspection.inspect(Hiring.pdf())).isEqualTo(ResumeInspection.PDF);
    }

    @Test
    void takesWordDocument() throws IOException {
        assertThat(inspection.inspect(zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(ResumeInspection.DOCX);
    }

    @Test
    void refusesEmptyFile() {
        refuses(new byte[0], ResumeRefused.Reason.EMPTY);
    }

    @Test
    void refusesExecutableWhateverItIsCalled() {
        refuses("MZ\u0090\0\u0003\0\0\0".getBytes(StandardCharsets.ISO_8859_1), ResumeRefused.Reason.TYPE);
        refuses("\u007fELF\u0002\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1), ResumeRefused.Reason.TYPE);
        refuses("#!/bin/sh\nexit 0\n".getBytes(StandardCharsets.US_ASCII), ResumeRefused.Reason.TYPE);
    }

    @Test
    void refusesPageThatCouldRun() {
        refuses(
                "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII),
                ResumeRefused.Reason.TYPE);
    }

    @Test
    void refusesArchiveThatIsNoDocument() throws IOException {
        refuses(zip("setup.exe"), ResumeRefused.Reason.TYPE);
        refuses(zip("[Content_Types].xml", "xl/workbook.xml"), ResumeRefused.Reason.TYPE);
    }

    @Test
    void givesUpOnArchiveMadeToExhaustIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (var i = 0; i < 160; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        refuses(bytes.toByteArray(), ResumeRefused.Reason.TYPE);
    }

    @Test
    void refusesPdfThatNeedsPassword() throws IOException {
        refuses(encrypted("secret"), ResumeRefused.Reason.ENCRYPTED);
    }

    @Test
    void takesPdfThatOnlyForbidsPrinting() throws IOException {
        assertThat(inspection.inspect(encrypted(""))).isEqualTo(ResumeInspection.PDF);
    }

    @Test
    void refusesDamagedPdf() {
        refuses("%PDF-1.7\nthis is all there is".getBytes(StandardCharsets.US_ASCII), ResumeRefused.Reason.DAMAGED);
        var pdf = Hiring.pdf();
        refuses(Arrays.copyOf(pdf, 20), ResumeRefused.Reason.DAMAGED);
    }

    private void refuses(byte[] content, ResumeRefused.Reason reason) {
        assertThatThrownBy(() -> inspection.inspect(content))
                .isInstanceOfSatisfying(
                        ResumeRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(String userPassword) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
