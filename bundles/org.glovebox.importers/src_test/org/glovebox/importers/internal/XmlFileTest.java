/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.glovebox.api.Monitor;
import org.junit.jupiter.api.Test;

/** XML files with a document type, which may name other files and unfold to any size, are refused, damaged or not. */
class XmlFileTest {

	private static XmlFile read(String xml) throws XmlFile.Unreadable {
		return XmlFile.read(xml.getBytes(StandardCharsets.UTF_8), 1000, (element, text) -> false, Monitor.NONE);
	}

	@Test
	void documentTypesAreRefused() {
		for (String type : new String[] { "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>",
				"<!DOCTYPE a SYSTEM 'http://localhost/a.dtd'>", "<!DOCTYPE a [\u0001]>", "<!DOCTYPE a [<!ENTITY \u0002",
				"<!DOCTYPE a [ \uFFFF ]>" }) {
			XmlFile.Unreadable refused = assertThrows(XmlFile.Unreadable.class,
					() -> read("<?xml version='1.0'?>" + type + "<a>&b;</a>"), type);
			assertTrue(refused.getMessage().contains("document type") || refused.getMessage().contains("not well-formed"),
					refused::getMessage);
		}
	}

	@Test
	void whatStandsBeforeACutIsThere() throws XmlFile.Unreadable {
		XmlFile file = read("<a><b>1</b><b>2 3");
		assertEquals(2, file.root().children().size());
		assertTrue(!file.fault().isEmpty());
	}
}
