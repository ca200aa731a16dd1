/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Counts the tests of a build from its XML reports and prints what failed, then the one line
 * {@code N passed, N failed, N skipped}.
 * <p>
 * {@code TestSummary ROOT}; exit code 0 when tests ran and none failed, 1 otherwise.
 */
public final class TestSummary {
	private int passed;
	private int failed;
	private int skipped;
	private final List<String> failures = new ArrayList<>();
	private final Map<String, Integer> skipReasons = new TreeMap<>();

	private TestSummary() {
	}

	public static void main(String[] args) throws IOException {
		TestSummary summary = new TestSummary();
		for (Path report : Reports.files(Path.of(args[0]), "surefire-reports", "TEST-", ".xml"))
			summary.add(report);
		System.exit(summary.print());
	}

	private void add(Path report) throws IOException {
		NodeList cases = document(report).getElementsByTagName("testcase");
		for (int i = 0; i < cases.getLength(); i++)
			add((Element) cases.item(i));
	}

	private static Element document(Path report) throws IOException {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(report + " is not a test report: a test JVM may have died while it wrote it", e);
		}
	}

	private void add(Element testCase) {
		String name = testCase.getAttribute("classname") + "." + testCase.getAttribute("name");
		if (has(testCase, "failure") || has(testCase, "error")) {
			failed++;
			failures.add("FAILED " + name + ": " + message(testCase));
		} else if (has(testCase, "skipped")) {
			skipped++;
			skipReasons.merge(skipReason((Element) testCase.getElementsByTagName("skipped").item(0)), 1, Integer::sum);
		} else {
			passed++;
		}
	}

	private static String skipReason(Element skipped) {
		String reason = skipped.getAttribute("message").isBlank() ? skipped.getTextContent() : skipped.getAttribute("message");
		return reason.strip().lines().findFirst().orElse("no reason given").replaceFirst("^[\\w.]+Exception: (Assumption failed: )?", "");
	}

	private static boolean has(Element testCase, String child) {
		return testCase.getElementsByTagName(child).getLength() > 0;
	}

	private static String message(Element testCase) {
		return Stream.of("failure", "error").filter(kind -> has(testCase, kind))
				.map(kind -> (Element) testCase.getElementsByTagName(kind).item(0))
				.map(problem -> problem.getAttribute("type") + " " + problem.getAttribute("message")).findFirst().orElse("").strip();
	}

	private int print() {
		failures.forEach(System.out::println);
		skipReasons.forEach((reason, count) -> System.out.println("skipped " + count + ": " + reason));
		System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
		return failed == 0 && passed > 0 ? 0 : 1;
	}
}
