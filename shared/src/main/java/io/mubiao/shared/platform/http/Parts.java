package io.mubiao.shared.platform.http;

import io.mubiao.shared.problem.DomainException;
import io.mubiao.shared.problem.ErrorCode;
import io.mubiao.shared.problem.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;

/** The parts of a multipart form, read as Tomcat reads them. */
final class Parts {

    private static final int MOST = 10;

    private Parts() {}

    static List<Part> parse(HttpServletRequest request, byte[] body) {
        var files = new DiskFileItemFactory();
        files.setSizeThreshold(Math.toIntExact(Body.MAX_BYTES));
        var upload = new FileUpload();
        upload.setFileItemFactory(files);
        upload.setFileCountMax(MOST);
        var parts = new ArrayList<Part>();
        try {
            upload.parseRequest(new Form(request, body)).forEach(item -> parts.add(new ApplicationPart(item, null)));
        } catch (FileUploadException cut) {
            var detail = "上传的表单不完整或格式不正确";
            throw new DomainException(ErrorCode.MALFORMED, detail, List.of(new Violation("", "UNREADABLE", detail)));
        }
        return parts;
    }

    private record Form(HttpServletRequest request, byte[] body) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
