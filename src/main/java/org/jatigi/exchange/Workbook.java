package org.jatigi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the sheets of an .xlsx workbook, one event at a time, so that a large one does not fill the memory. */
final class Workbook {

    private static final int SHEETS_MAX = 60; // registers by month for five years

    private Workbook() {}

    static List<RawSheet> read(Path file, Collector collector) throws IOException {
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return sheets(parts, collector);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | NumberFormatException
                | IndexOutOfBoundsException malformed) {
            throw BadFile.unreadable("XLSX");
        }
    }

    private static List<RawSheet> sheets(OPCPackage parts, Collector collector)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(parts, true);
        reader.setUseReadOnlySharedStringsTable(true);
        var shared = reader.getSharedStringsTable();
        boolean date1904 = isDate1904(reader);
        var sheets = new ArrayList<RawSheet>();
        var contents = reader.getSheetIterator();
        while (contents.hasNext()) {
            if (sheets.size() == SHEETS_MAX) {
                throw BadFile.bomb(SHEETS_MAX);
            }
            try (InputStream content = contents.next()) {
                parse(content, new WorkbookRows(shared, collector));
            }
            sheets.add(new RawSheet(contents.getSheetName(), collector.take(), date1904));
        }
        return sheets;
    }

    private static boolean isDate1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var found = new Date1904();
        try (InputStream content = reader.getWorkbookData()) {
            parse(content, found);
        }
        return found.isSet;
    }

    /** The parser refuses document type declarations, and with them every entity that could grow. */
    private static void parse(InputStream content, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser.setContentHandler(handler);
        parser.parse(new InputSource(content));
    }

    private static final class Date1904 extends DefaultHandler {

        private boolean isSet;

        @Override
        public void startElement(String uri, String name, String prefixed, Attributes attributes) {
            if (name.equals("workbookPr")) {
                var value = attributes.getValue("date1904");
                isSet = "1".equals(value) || "true".equals(value);
            }
        }
    }
}
