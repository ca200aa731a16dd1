/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds out where the variables of a row stand. Variables follow each other without gaps and the flags share one byte,
 * so the widths of the known variables place all of them up to the first unknown one; the size of a row, which follows
 * from the length of the module, gives the width of a single unknown one, and where it cannot, the places of the
 * variables behind the last unknown one, counted from the end of the row.
 */
final class MprRowLayout {

	private static final int[] WIDTHS = { 1, 2, 4, 8 };
	private static final int MOST_OPEN = 64;

	private final List<Part> parts = new ArrayList<>();
	private final List<MprFlag> flags = new ArrayList<>();
	private final int size;

	private MprRowLayout(MprDataHeader header, int size) {
		this.size = size;
		header.ids().forEach(id -> add(id, header));
	}

	/**
	 * Lays out a row.
	 *
	 * @param size bytes of a row as the length of the module says, or 0 where the module does not divide into rows
	 * @return empty where the variables cannot be brought together with the size
	 */
	static Optional<MprRow> of(MprDataHeader header, int size) {
		return new MprRowLayout(header, size).solve();
	}

	private void add(int id, MprDataHeader header) {
		Optional<MprFlag> flag = MprFlag.of(id);
		if (flag.isEmpty()) {
			parts.add(new Part(id, header.variable(id).orElse(null), false));
		} else if (!flags.contains(flag.get())) {
			if (flags.isEmpty()) {
				parts.add(new Part(id, null, true));
			}
			flags.add(flag.get());
		}
	}

	private Optional<MprRow> solve() {
		boolean allKnown = parts.stream().noneMatch(Part::unknown);
		if (allKnown && (size == 0 || size == sum(p -> true))) {
			return Optional.of(row(sum(p -> true), size != 0, parts.size(), parts.size()));
		}
		if (size == 0) {
			return Optional.empty();
		}
		if (fill(Part::unknown) || fill(Part::open)) {
			return Optional.of(row(size, true, parts.size(), parts.size()));
		}
		int first = 0;
		while (first < parts.size() && !parts.get(first).open()) {
			first++;
		}
		int last = parts.size();
		while (last > first && !parts.get(last - 1).open()) {
			last--;
		}
		if (sum(p -> !p.open()) > size) {
			return Optional.empty();
		}
		return Optional.of(row(size, first < parts.size(), first, last));
	}

	private int sum(Predicate<Part> which) {
		return parts.stream().filter(which).mapToInt(p -> p.width).sum();
	}

	/**
	 * Gives each open part the width that it must have for the row to have its size.
	 *
	 * @return false where there is no way or more than one; the widths are then as before
	 */
	private boolean fill(Predicate<Part> which) {
		List<Part> open = parts.stream().filter(which).toList();
		int rest = size - sum(which.negate());
		int count = open.size();
		if (count == 0 || count > MOST_OPEN || rest < count || rest > 8 * count) {
			return false;
		}
		int[][] ways = ways(count, rest);
		if (ways[count][rest] != 1) {
			return false;
		}
		for (int i = count; i > 0; i--) {
			int width = widthOfLast(ways[i - 1], rest);
			open.get(i - 1).width = width;
			rest -= width;
		}
		return true;
	}

	private static int widthOfLast(int[] waysOfTheOthers, int rest) {
		for (int width : WIDTHS) {
			if (rest >= width && waysOfTheOthers[rest - width] == 1) {
				return width;
			}
		}
		throw new IllegalStateException("no width fits " + rest);
	}

	/** [i][r]: in how many ways i parts take r bytes; 2 stands for several. */
	private static int[][] ways(int count, int rest) {
		int[][] ways = new int[count + 1][rest + 1];
		ways[0][0] = 1;
		for (int i = 1; i <= count; i++) {
			for (int r = 1; r <= rest; r++) {
				for (int width : WIDTHS) {
					if (r >= width) {
						ways[i][r] = Math.min(2, ways[i][r] + ways[i - 1][r - width]);
					}
				}
			}
		}
		return ways;
	}

	/** The row with the parts before {@code first}, placed from the front, and from {@code last} on, from the end. */
	private MprRow row(int rowSize, boolean verified, int first, int last) {
		int flagsAt = -1;
		List<MprRow.Cell> cells = new ArrayList<>();
		List<MprRow.Unknown> unknown = new ArrayList<>();
		List<String> lost = new ArrayList<>();
		int at = 0;
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			boolean placed = i < first || i >= last;
			if (i == last && last > first) {
				at = rowSize - parts.subList(last, parts.size()).stream().mapToInt(p -> p.width).sum();
			}
			if (part.unknown()) {
				unknown.add(new MprRow.Unknown(part.id, placed ? part.width : 0));
			} else if (part.flags) {
				flagsAt = placed ? at : -1;
			} else if (placed) {
				cells.add(new MprRow.Cell(part.known(), part.type(), at));
			} else {
				lost.add(part.known().label());
			}
			at += part.width;
		}
		return new MprRow(rowSize, verified, flagsAt, List.copyOf(flags), List.copyOf(cells), List.copyOf(unknown),
				List.copyOf(lost));
	}

	/** The byte of flags, a known variable or an unknown one. */
	private static final class Part {
		private final int id;
		private final @Nullable MprVariable variable;
		private final boolean flags;
		private int width;

		Part(int id, @Nullable MprVariable variable, boolean flags) {
			this.id = id;
			this.variable = variable;
			this.flags = flags;
			this.width = flags ? 1 : variable == null ? 0 : variable.type().width();
		}

		boolean unknown() {
			return !flags && variable == null;
		}

		/** Whether the width is not certain. */
		boolean open() {
			MprVariable known = variable;
			return !flags && (known == null || !known.proven());
		}

		MprVariable known() {
			MprVariable known = variable;
			if (known == null) {
				throw new IllegalStateException("unknown id " + id);
			}
			return known;
		}

		/** How the variable is stored; where the row says another width than expected, the usual type of that width. */
		MprVariable.Type type() {
			MprVariable.Type expected = known().type();
			return width == expected.width() ? expected : switch (width) {
			case 1 -> MprVariable.Type.U1;
			case 2 -> MprVariable.Type.U2;
			case 4 -> expected.isFloating() ? MprVariable.Type.F4 : MprVariable.Type.U4;
			default -> MprVariable.Type.F8;
			};
		}
	}
}
