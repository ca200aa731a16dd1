/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file declares and what it refers to.
 *
 * @param supertypes internal names of the superclass and the interfaces
 * @param members    name and descriptor of each method and field
 */
record ClassOutline(String name, List<String> supertypes, Set<String> members, Set<Reference> references) {

	/** A method or field of another class; {@code member} is its name and descriptor. */
	record Reference(String owner, String member) {
		boolean isFoundIn(Map<String, ClassOutline> classes) {
			return isFound(owner, classes);
		}

		private boolean isFound(String type, Map<String, ClassOutline> classes) {
			ClassOutline outline = classes.get(type);
			if (outline == null)
				return !type.startsWith("org/eclipse/swt/"); // beyond the toolkit: java.lang.Object and its like
			return outline.members().contains(member)
					|| outline.supertypes().stream().anyMatch(supertype -> isFoundAbove(supertype, classes));
		}

		private boolean isFoundAbove(String supertype, Map<String, ClassOutline> classes) {
			return classes.containsKey(supertype) ? isFound(supertype, classes) : declaredByTheJvm(supertype);
		}

		/** Only members that every object or enumeration has may come from outside of the toolkit. */
		private boolean declaredByTheJvm(String supertype) {
			try {
				Class<?> type = Class.forName(supertype.replace('/', '.'), false, ClassOutline.class.getClassLoader());
				for (Class<?> c = type; c != null; c = c.getSuperclass())
					if (declares(c))
						return true;
				return false;
			} catch (ClassNotFoundException e) {
				return false;
			}
		}

		private boolean declares(Class<?> type) {
			return Stream.of(type.getDeclaredMethods()).anyMatch(method -> member.startsWith(method.getName() + "("))
					|| Stream.of(type.getDeclaredFields()).anyMatch(field -> member.equals(field.getName() + field.getType().descriptorString()));
		}

		@Override
		public String toString() {
			return owner + "." + member;
		}
	}

	static ClassOutline read(byte[] bytes) {
		ClassReader reader = new ClassReader(bytes);
		List<String> supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
		if (reader.getSuperName() != null)
			supertypes.add(reader.getSuperName());
		ClassOutline outline = new ClassOutline(reader.getClassName(), supertypes, new HashSet<>(), new HashSet<>());
		reader.accept(outline.new Collector(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return outline;
	}

	private final class Collector extends ClassVisitor {
		Collector() {
			super(Opcodes.ASM9);
		}

		@Override
		public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
			members.add(field + descriptor);
			return null;
		}

		@Override
		public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
			members.add(method + descriptor);
			return new MethodVisitor(Opcodes.ASM9) {
				@Override
				public void visitFieldInsn(int opcode, String owner, String field, String type) {
					references.add(new Reference(owner, field + type));
				}

				@Override
				public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
					references.add(new Reference(owner, called + type));
				}

				@Override
				public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
					for (Object argument : arguments)
						if (argument instanceof Handle handle)
							references.add(new Reference(handle.getOwner(), handle.getName() + handle.getDesc()));
				}
			};
		}
	}
}
