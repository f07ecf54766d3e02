package io.twicetold.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** How keys are compared. A clock could not tell: what is looked at is the code itself. */
class KeyHashTest {

  private final JavaClasses code =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.twicetold.service.http");

  private final JavaClass hash = code.get(KeyHash.class);

  @Test
  void two_hashes_are_compared_by_what_takes_as_long_whatever_they_are() {
    assertThat(hash.getMethod("isSame", KeyHash.class).getMethodCallsFromSelf())
        .singleElement()
        .satisfies(call ->
            assertThat(call.getTarget().getFullName())
                .isEqualTo("java.security.MessageDigest.isEqual([B, [B)"));
  }

  @Test
  void nothing_else_sees_their_bytes_to_compare_them() {
    assertThat(hash.getField("bytes").getAccessesToSelf())
        .allMatch(access -> access.getOriginOwner().equals(hash));
    assertThat(hash.tryGetMethod("equals", Object.class)).isEmpty();
    assertThat(hash.getMethod("digits").getCallsOfSelf())
        .allMatch(call -> call.getOrigin().getFullName().endsWith("KeyEntry.line()"));
    assertThat(code.get(Keys.class).getMethodCallsFromSelf())
        .as("keys are hashed, then compared")
        .anyMatch(call ->
            call.getTarget()
                .getFullName()
                .endsWith("KeyHash.isSame(" + KeyHash.class.getName() + ")"));
  }

  @Test
  void a_hash_is_that_of_its_key_alone() {
    KeyHash one = KeyHash.of("one");
    assertThat(one.isSame(KeyHash.parse(one.digits()))).isTrue();
    assertThat(one.isSame(KeyHash.of("two"))).isFalse();
    assertThat(one.digits())
        .isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
    assertThatThrownBy(() -> KeyHash.parse("00")).isInstanceOf(IllegalArgumentException.class);
  }
}
