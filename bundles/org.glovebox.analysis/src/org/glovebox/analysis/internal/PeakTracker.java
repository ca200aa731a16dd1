/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows peaks from curve to curve: the same peak is the one that is nearest to where it was, at most so far away, with the
 * nearest pairs matched first. A peak that is missing in a few curves and comes back keeps its identity.
 */
public final class PeakTracker {

	/** In so many successive curves a peak may be missing. */
	private static final int MOST_MISSING = 3;

	/** A height that is e times another counts as much as this part of the limit. */
	private static final double WEIGHT_OF_HEIGHT = 0.25;

	private final double limit;
	private final List<Track> tracks = new ArrayList<>();
	private int curve;

	/** Where a peak was last. */
	private static final class Track {
		private final int number;
		private double place;
		private double height;
		private int curve;

		Track(int number) {
			this.number = number;
		}

		void set(double newPlace, double newHeight, int newCurve) {
			place = newPlace;
			height = newHeight;
			curve = newCurve;
		}
	}

	private record Pair(Track track, int peak, double cost) {
	}

	/**
	 * Starts without peaks.
	 *
	 * @param limit how far a peak may move from one curve to the next, in the unit of the places
	 */
	public PeakTracker(double limit) {
		this.limit = limit;
	}

	/**
	 * Takes the next curve.
	 *
	 * @param places places of its peaks
	 * @param heights their heights, positive, of the same length
	 * @return for every peak the number of its track, from 0 in the order in which tracks were first seen
	 */
	public int[] next(double[] places, double[] heights) {
		Track[] found = new Track[places.length];
		for (Pair pair : pairs(places, heights)) {
			if (found[pair.peak] == null && pair.track.curve < curve) {
				found[pair.peak] = pair.track;
				pair.track.set(places[pair.peak], heights[pair.peak], curve);
			}
		}
		int[] numbers = new int[places.length];
		for (int i = 0; i < places.length; i++) {
			if (found[i] == null) {
				found[i] = new Track(tracks.size());
				found[i].set(places[i], heights[i], curve);
				tracks.add(found[i]);
			}
			numbers[i] = found[i].number;
		}
		curve++;
		return numbers;
	}

	private List<Pair> pairs(double[] places, double[] heights) {
		List<Pair> pairs = new ArrayList<>();
		for (Track track : tracks) {
			for (int i = 0; i < places.length && curve - track.curve <= MOST_MISSING + 1; i++) {
				double moved = Math.abs(places[i] - track.place) / limit;
				if (moved <= 1) {
					pairs.add(new Pair(track, i, moved + WEIGHT_OF_HEIGHT * Math.abs(Math.log(heights[i] / track.height))));
				}
			}
		}
		pairs.sort(Comparator.comparingDouble(Pair::cost));
		return pairs;
	}
}
