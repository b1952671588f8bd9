import type { FileInfo } from 'pdfmake/js/PDFDocument.js'
import { element, escapeXml } from '../../xml.ts'

/** Metadata of a file in the language of its paper, a BCP 47 tag, as descriptions for its XMP packet. */
export function xmpOf(info: FileInfo, language: string): string {
  const entry = (tag: string, text: string): string => element('rdf:li', { 'xml:lang': tag }, escapeXml(text))
  const inLanguage = (text: string): string => element('rdf:Alt', {}, entry('x-default', text), entry(language, text))
  return `${PDF_UA}
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreateDate>${dateOf(info.CreationDate)}</xmp:CreateDate>
            <xmp:ModifyDate>${dateOf(info.ModDate)}</xmp:ModifyDate>
            <xmp:CreatorTool>${escapeXml(info.Creator)}</xmp:CreatorTool>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>${inLanguage(info.Title)}</dc:title>
            <dc:creator><rdf:Seq><rdf:li>${escapeXml(info.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description>${inLanguage(info.Subject)}</dc:description>
            <dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>${escapeXml(info.Producer)}</pdf:Producer>
        </rdf:Description>
        `
}

/** Says that the file is PDF/UA-1 beside PDF/A-2, with the description of that schema which PDF/A asks for (ISO 19005-2, 6.6.2.3). */
const PDF_UA = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        `

/** To the second, in universal time. */
function dateOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
