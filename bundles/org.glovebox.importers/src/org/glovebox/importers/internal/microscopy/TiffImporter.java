/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.microscopy.TiffFile.Picture;

/**
 * Pictures of electron microscopes as TIFF: one row a picture with its size, and what the microscope wrote about it. The
 * grey values are not read, the file itself is kept. Sources: Adobe, "TIFF Revision 6.0"; for the makers' own fields files
 * and public readers (tifffile, RosettaSciIO).
 */
public final class TiffImporter implements Importer {

	private static final int MOST_STRIPS = 1 << 20;
	private static final int LARGEST_TEXT = 1 << 20;

	@Override
	public Sniff sniff(Source source) throws IOException {
		return TiffFile.layout(source.head()).isPresent() ? new Sniff(Sniff.SIGNATURE, "begins as TIFF does")
				: Sniff.no("does not begin as TIFF does");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		Optional<TiffFile.Layout> layout = TiffFile.layout(source.head());
		if (layout.isEmpty()) {
			return new ImportOutcome.NotMine("does not begin as TIFF does");
		}
		Notes notes = new Notes();
		TiffFile file = TiffFile.of(source.bytes(), layout.get(), notes);
		List<Picture> pictures = file.pictures().stream().filter(TiffImporter::hasSize).toList();
		if (pictures.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no picture whose size is stated"));
		}
		for (int i = 0; i < pictures.size(); i++) {
			monitor.checkCancelled();
			checkPixels(file, pictures.get(i), i + 1, notes);
		}
		Facts facts = new Facts();
		Optional<MicroscopeFacts> microscope = microscope(source, file, pictures, facts);
		plain(pictures.get(0), facts);
		if (microscope.isEmpty()) {
			notes.info("no microscope wrote its settings into this file, so its pixel size is not known");
		} else if (!(microscope.get().pixelWidth() > 0)) {
			notes.warning("the settings of the microscope do not say how large a pixel is");
		}
		String format = "TIFF" + microscope.map(m -> " (" + m.maker() + ")").orElse("");
		Table table = table(pictures, microscope, facts);
		return new ImportOutcome.Imported(new Dataset(format, Technique.MICROSCOPY, List.of(table), facts.build()),
				notes.messages());
	}

	private static boolean hasSize(Picture picture) {
		return picture.number(TiffTags.WIDTH, 0) > 0 && picture.number(TiffTags.HEIGHT, 0) > 0;
	}

	/** The grey values are not read, but whether they are all there is told. */
	private static void checkPixels(TiffFile file, Picture picture, int number, Notes notes) {
		boolean tiles = !picture.values(TiffTags.TILE_OFFSETS, 1).isEmpty();
		List<Long> offsets = picture.values(tiles ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS, MOST_STRIPS);
		List<Long> sizes = picture.values(tiles ? TiffTags.TILE_SIZES : TiffTags.STRIP_SIZES, MOST_STRIPS);
		int strips = Math.max(offsets.size(), sizes.size());
		int whole = 0;
		for (int i = 0; i < Math.min(offsets.size(), sizes.size()); i++) {
			whole += offsets.get(i) >= 0 && sizes.get(i) >= 0 && offsets.get(i) <= file.bytes().limit() - sizes.get(i) ? 1 : 0;
		}
		if (whole < strips || strips == 0) {
			notes.warning(String.format(Locale.ROOT, "picture %d is not complete: %d of its %d strips are in the file", number, whole,
					strips));
		}
	}

	private static Optional<MicroscopeFacts> microscope(Source source, TiffFile file, List<Picture> pictures, Facts facts)
			throws IOException {
		for (Picture picture : pictures) {
			Optional<MicroscopeFacts> inside = inside(file, picture, facts);
			if (inside.isPresent()) {
				inside.get().settings().values().forEach(facts::original);
				return inside;
			}
		}
		Optional<MicroscopeFacts> beside = beside(source, facts);
		beside.ifPresent(b -> b.settings().values().forEach(facts::original));
		return beside;
	}

	private static Optional<MicroscopeFacts> inside(TiffFile file, Picture picture, Facts facts) {
		String fei = picture.text(picture.fields().containsKey(TiffTags.FEI) ? TiffTags.FEI : TiffTags.FEI_OLD);
		if (!fei.isEmpty()) {
			return Optional.of(MicroscopeFacts.fei(Settings.sections(fei), facts));
		}
		Settings zeiss = Settings.codes(picture.text(TiffTags.ZEISS));
		if (!zeiss.isEmpty()) {
			return Optional.of(MicroscopeFacts.zeiss(zeiss, facts));
		}
		String description = picture.text(TiffTags.DESCRIPTION);
		if (picture.text(TiffTags.MAKE).startsWith("JEOL") && description.contains("<")) {
			return Optional.of(MicroscopeFacts.sightX(Settings.elements(description), picture, facts));
		}
		List<Long> olympus = picture.values(TiffTags.OLYMPUS, 1);
		return olympus.isEmpty() ? Optional.empty()
				: OlympusBlock.read(LittleEndian.of(file.bytes()), olympus.get(0), facts);
	}

	/** The text file of the same name that microscopes of Hitachi and JEOL write beside a picture. */
	private static Optional<MicroscopeFacts> beside(Source source, Facts facts) throws IOException {
		String base = source.name().replaceFirst("\\.[^.]*$", "");
		for (String ending : List.of(".txt", ".TXT")) {
			Optional<Source> other = source.beside(base + ending);
			if (other.isPresent() && other.get().size() <= LARGEST_TEXT) {
				TextLines lines = TextLines.of(other.get().bytes());
				String text = lines.text(lines.start(), lines.end());
				if (text.contains("[SemImageFile]")) {
					return Optional.of(MicroscopeFacts.hitachi(Settings.sections(text), facts));
				}
				if (text.contains("$CM_") || text.contains("$SM_")) {
					return Optional.of(MicroscopeFacts.jeol(Settings.dollars(text), facts));
				}
			}
		}
		return Optional.empty();
	}

	/** What TIFF itself has fields for. */
	private static void plain(Picture picture, Facts facts) {
		String make = (picture.text(TiffTags.MAKE) + " " + picture.text(TiffTags.MODEL)).strip();
		if (!facts.has(Keys.INSTRUMENT)) {
			facts.put(Keys.INSTRUMENT, make);
		}
		if (!facts.has(Keys.SOFTWARE)) {
			facts.put(Keys.SOFTWARE, picture.text(TiffTags.SOFTWARE));
		}
		if (!facts.has(Keys.OPERATOR)) {
			facts.put(Keys.OPERATOR, picture.text(TiffTags.ARTIST));
		}
		String date = picture.text(TiffTags.DATE);
		if (!facts.has(Keys.STARTED) && date.matches("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d")) {
			facts.put(Keys.STARTED, date.substring(0, 10).replace(':', '-') + "T" + date.substring(11));
		}
	}

	private static Table table(List<Picture> pictures, Optional<MicroscopeFacts> microscope, Facts facts) {
		long[] numbers = new long[pictures.size()];
		long[] widths = new long[numbers.length];
		long[] heights = new long[numbers.length];
		long[] bits = new long[numbers.length];
		for (int i = 0; i < numbers.length; i++) {
			Picture picture = pictures.get(i);
			numbers[i] = i + 1L;
			widths[i] = picture.number(TiffTags.WIDTH, 0);
			heights[i] = picture.number(TiffTags.HEIGHT, 0);
			bits[i] = picture.number(TiffTags.BITS, 1);
		}
		List<Column> columns = new ArrayList<>(List.of(Column.of(Columns.INDEX, "", numbers),
				Column.of(Columns.IMAGE_WIDTH, "", widths), Column.of(Columns.IMAGE_HEIGHT, "", heights),
				Column.of("bits per sample", "", bits)));
		if (microscope.isPresent() && microscope.get().pixelWidth() > 0 && Double.isFinite(microscope.get().pixelWidth())) {
			pixels(microscope.get(), widths, heights, columns, facts);
		}
		return new Table("", columns, Metadata.EMPTY);
	}

	/** The size of a pixel holds for the first picture, and for others of its size; smaller ones are previews. */
	private static void pixels(MicroscopeFacts microscope, long[] widths, long[] heights, List<Column> columns, Facts facts) {
		double[] pixelWidths = new double[widths.length];
		double[] pixelHeights = new double[widths.length];
		Arrays.fill(pixelWidths, Double.NaN);
		Arrays.fill(pixelHeights, Double.NaN);
		for (int i = 0; i < widths.length; i++) {
			if (widths[i] == widths[0] && heights[i] == heights[0]) {
				pixelWidths[i] = microscope.pixelWidth() * 1e9;
				pixelHeights[i] = microscope.pixelHeight() > 0 ? microscope.pixelHeight() * 1e9 : Double.NaN;
			}
		}
		columns.add(Column.of(Columns.PIXEL_SIZE, "nm", pixelWidths));
		columns.add(Column.of(Columns.PIXEL_HEIGHT, "nm", pixelHeights));
		facts.positive(Keys.PIXEL_SIZE, pixelWidths[0]);
		if (!facts.has(Keys.FIELD_WIDTH)) {
			facts.positive(Keys.FIELD_WIDTH, pixelWidths[0] * widths[0] / 1000);
		}
	}
}
