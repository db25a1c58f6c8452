package io.trellis.candidates.resume;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.support.problem.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;
import org.springframework.stereotype.Repository;

/** GridFS takes no part in transactions: a résumé is kept before the application that names it and let go if that fails. */
@Repository
public class Resumes {

    private final GridFsTemplate files;
    private final ResumeInspection inspection;

    Resumes(GridFsTemplate files, ResumeInspection inspection) {
        this.files = files;
        this.inspection = inspection;
    }

    public Resume keep(String name, byte[] content) {
        var type = inspection.inspect(content);
        var cleanName = FileName.clean(name);
        var file = files.store(new ByteArrayInputStream(content), cleanName, type);
        return new Resume(file, cleanName, type, content.length);
    }

    public InputStream open(Resume resume) {
        var file = files.findOne(query(where("_id").is(resume.file())));
        if (file == null) {
            throw new NotFound("resume");
        }
        try {
            return files.getResource(file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void letGo(Resume resume) {
        files.delete(query(where("_id").is(resume.file())));
    }
}
