/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.glovebox.model.RecordReading.Read;
import org.glovebox.model.RecordReading.Rejected;
import org.glovebox.model.RecordReading.UnreadValue;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFormatTest {

	private static final Path FROZEN = Path.of("src_test", "do_not_change");

	private final Lot sulfide = StudyRecords.lot("L-1", "Na2S");

	private final Batch batch = StudyRecords.milled(sulfide, StudyRecords.lot("L-2", "P2S5"));

	@Test
	void writesTheSameBytesEachTimeAndAfterReading() {
		byte[] bytes = RecordFormat.write(batch);
		assertArrayEquals(bytes, RecordFormat.write(batch));
		assertArrayEquals(bytes, RecordFormat.write(read(bytes).record()));
	}

	@Test
	void writesReadableTextWithoutTracesOfTimeAndPlace() {
		String text = text(RecordFormat.write(batch));
		assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), text);
		assertTrue(text.contains("modelVersion=\"" + ModelVersion.CURRENT + "\""), text);
		assertTrue(text.contains("xmlns:synthesis=\"https://glovebox.org/model/synthesis/1\""), text);
		assertTrue(!text.contains("schemaLocation") && !text.contains("\r"), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.5 °C/min", "~250 MPa", "20.9 ± 0.7 GPa", "130 °C", "< 0.1 ppm", "3.2-3.5 mg", "1,5 g" })
	void keepsAQuantityAsTyped(String typed) {
		batch.setAmount(Quantity.parse(typed));
		Batch again = (Batch) read(RecordFormat.write(batch)).record();
		assertEquals(typed, again.getAmount().text());
		assertEquals(batch.getAmount(), again.getAmount());
	}

	@Test
	void keepsTextWithMarkupAndLineBreaks() {
		batch.setRemarks("H2O < 0.1 ppm & \"dry\"\nsecond line\tΩ cm²");
		assertEquals(batch.getRemarks(), read(RecordFormat.write(batch)).record().getRemarks());
	}

	@Test
	void namesOtherRecordsInFullAndOwnPartsById() {
		String text = text(RecordFormat.write(batch));
		assertTrue(text.contains("href=\"glovebox:/" + sulfide.getUuid() + "#/\""), text);
		Batch again = (Batch) read(text.getBytes(StandardCharsets.UTF_8)).record();
		assertEquals(again.getSteps().get(0), again.getInputs().get(1).getStep());
	}

	@Test
	void keepsTheIdOfAPartWhenPartsAreReordered() {
		String first = id(batch, 0);
		String second = id(batch, 1);
		assertNotEquals(first, second);
		Batch again = (Batch) read(RecordFormat.write(batch)).record();
		again.getInputs().move(0, 1);
		assertEquals(List.of(second, first), List.of(id(again, 0), id(again, 1)));
	}

	@Test
	void givesACopyOfAPartAnIdOfItsOwn() {
		batch.getInputs().add(EcoreUtil.copy(batch.getInputs().get(0)));
		assertNotEquals(id(batch, 0), id(batch, 2));
	}

	@Test
	void givesAPartTheIdBackThatItHadBeforeItWasTakenOut() {
		String id = id(batch, 0);
		batch.getInputs().add(batch.getInputs().remove(0));
		assertEquals(id, id(batch, 1));
	}

	@Test
	void keepsAQuantityItCannotRead() {
		byte[] stored = changed("~25.5 h", "3 smoots of time");
		Read read = read(stored);
		assertEquals(List.of("steps[0]/actual/millingTime"), read.unread().stream().map(UnreadValue::path).toList());
		assertEquals("3 smoots of time", read.unread().get(0).text());
		BallMill mill = (BallMill) ((Batch) read.record()).getSteps().get(0).getActual();
		assertNull(mill.getMillingTime());
		assertTrue(text(RecordFormat.write(read.record())).contains("millingTime=\"3 smoots of time\""));
	}

	@Test
	void replacesAQuantityItCouldNotReadOnceItIsSetAnew() {
		Record record = read(changed("~25.5 h", "3 smoots of time")).record();
		((BallMill) ((Batch) record).getSteps().get(0).getActual()).setMillingTime(Quantity.parse("26 h"));
		Read again = read(RecordFormat.write(record));
		assertEquals(List.of(), again.unread());
		assertTrue(text(RecordFormat.write(again.record())).contains("26 h"));
	}

	@Test
	void keepsAChoiceOfANewerVersion() {
		Read read = read(changed("role=\"reactant\"", "role=\"catalyst\""));
		assertEquals(2, read.unread().size());
		assertTrue(text(RecordFormat.write(read.record())).contains("role=\"catalyst\""));
	}

	@Test
	void keepsFieldsOfANewerVersion() {
		Record record = read(changed("modelVersion=\"1\"", "modelVersion=\"7\" colour=\"amber\"")).record();
		String again = text(RecordFormat.write(record));
		assertTrue(again.contains("colour=\"amber\""), again);
		assertArrayEquals(again.getBytes(StandardCharsets.UTF_8),
				RecordFormat.write(read(again.getBytes(StandardCharsets.UTF_8)).record()));
	}

	@Test
	void keepsAStepOfAKindThatIsNotKnown() {
		byte[] stored = changed("synthesis:BallMill", "synthesis:Lyophilize");
		String again = text(RecordFormat.write(read(stored).record()));
		assertTrue(again.contains("Lyophilize") && again.contains("~25.5 h"), again);
		assertEquals(again, text(RecordFormat.write(read(again.getBytes(StandardCharsets.UTF_8)).record())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not XML", "<a/>", "<a uuid='x' modelVersion='0'/>", "<a uuid='x' modelVersion='1'/>",
			"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:/etc/hostname'>]><a uuid='x' modelVersion='1'>&e;</a>" })
	void rejectsWhatIsNoRecord(String text) {
		assertTrue(!rejected(text.getBytes(StandardCharsets.UTF_8)).reason().isBlank());
	}

	@Test
	void rejectsATruncatedRecord() {
		byte[] bytes = RecordFormat.write(batch);
		for (int length : new int[] { 10, bytes.length / 2, bytes.length - 3 }) {
			assertTrue(!rejected(Arrays.copyOf(bytes, length)).reason().isBlank());
		}
	}

	@Test
	void refusesToWriteAReferenceToWhatIsInNoRecord() {
		batch.getInputs().get(0).setSource((Lot) EcoreUtil.copy(sulfide));
		assertThrows(IllegalArgumentException.class, () -> RecordFormat.write(batch));
	}

	@ParameterizedTest
	@MethodSource("frozen")
	void readsRecordsOfVersionOneUnchanged(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		Read read = read(bytes);
		assertEquals(List.of(), read.unread());
		assertEquals(1, read.writtenWith());
		assertEquals(file.getFileName().toString(), read.record().eClass().getName() + ".xmi");
		if (ModelVersion.CURRENT == 1) {
			assertEquals(text(bytes), text(RecordFormat.write(read.record())));
		}
	}

	static Stream<Path> frozen() throws IOException {
		try (Stream<Path> files = Files.walk(FROZEN)) {
			return files.filter(file -> file.toString().endsWith(".xmi")).sorted().toList().stream();
		}
	}

	@Test
	void hasAFrozenRecordOfEveryKind() throws IOException {
		Set<String> frozen = frozen().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		List<String> wanting = ModelPackages.recordKinds().stream().map(kind -> kind.getName() + ".xmi")
				.filter(file -> !frozen.contains(file)).toList();
		assertEquals(List.of(), wanting, "run EveryField.main once");
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void writesAndReadsEveryFieldOfEveryKind(EClass kind) {
		Record record = EveryField.of(kind);
		byte[] bytes = RecordFormat.write(record);
		Read again = read(bytes);
		assertEquals(List.of(), again.unread());
		assertArrayEquals(bytes, RecordFormat.write(again.record()));
		List<String> empty = again.record().eClass().getEAllStructuralFeatures().stream()
				.filter(field -> !again.record().eIsSet(field)).map(field -> field.getName()).toList();
		assertEquals(List.of(), empty);
	}

	static List<EClass> kinds() {
		return ModelPackages.recordKinds();
	}

	private byte[] changed(String from, String to) {
		String text = text(RecordFormat.write(batch));
		assertTrue(text.contains(from), text);
		return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
	}

	private static String id(Batch batch, int input) {
		return ((XMLResource) batch.eResource()).getID(batch.getInputs().get(input));
	}

	private static Read read(byte[] bytes) {
		return assertInstanceOf(Read.class, RecordFormat.read(bytes), () -> RecordFormat.read(bytes).toString());
	}

	private static Rejected rejected(byte[] bytes) {
		return assertInstanceOf(Rejected.class, RecordFormat.read(bytes));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
