;; Bytes looked through sixteen at a time, by the vector instructions of WebAssembly; `byte-search.ts` says how it is used.
;; What is looked for stands at the head of the memory: a pattern of 64 bytes at the most, behind it the tables of `candidate`, at 192 those of
;; `run`. Behind the end of what is looked through up to 128 bytes are read too.
(module
  (memory (export "memory") 10)

  ;; Line ends in [at, end).
  (func (export "lineEnds") (param $at i32) (param $end i32) (result i32)
    (local $lines i32) (local $stop i32) (local $counts v128)
    (block $ended
      (loop $run
        (br_if $ended (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 32)))
        ;; Each byte of the counts holds what its own column came to: 255 at the most, two at each step.
        (local.set $counts (v128.const i64x2 0 0))
        (local.set $stop (i32.add (local.get $at) (i32.and (i32.sub (local.get $end) (local.get $at)) (i32.const -32))))
        (if (i32.gt_u (i32.sub (local.get $stop) (local.get $at)) (i32.const 4064))
          (then (local.set $stop (i32.add (local.get $at) (i32.const 4064)))))
        (loop $step
          ;; What is equal is -1.
          (local.set $counts (i8x16.sub (local.get $counts)
            (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 10)))))
          (local.set $counts (i8x16.sub (local.get $counts)
            (i8x16.eq (v128.load offset=16 (local.get $at)) (i8x16.splat (i32.const 10)))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $step (i32.lt_u (local.get $at) (local.get $stop))))
        (local.set $counts (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $counts))))
        (local.set $lines (i32.add (local.get $lines) (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $counts)) (i32x4.extract_lane 1 (local.get $counts)))
          (i32.add (i32x4.extract_lane 2 (local.get $counts)) (i32x4.extract_lane 3 (local.get $counts))))))
        (br $run)))
    (block $ended
      (loop $byte
        (br_if $ended (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $lines (i32.add (local.get $lines) (i32.eq (i32.load8_u (local.get $at)) (i32.const 10))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $byte)))
    (local.get $lines))

  ;; Writes the places of the line ends in [at, end), counted from `at`, to `into`, four bytes each; how many they are.
  (func (export "ends") (param $at i32) (param $end i32) (param $into i32) (result i32)
    (local $from i32) (local $first i32) (local $there i32)
    (local.set $from (local.get $at))
    (local.set $first (local.get $into))
    (block $ended
      (loop $places
        (br_if $ended (i32.ge_u (local.get $at) (local.get $end)))
        ;; A bit for each of sixteen places, without those behind the end.
        (local.set $there (i8x16.bitmask (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 10)))))
        (if (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16))
          (then (local.set $there (i32.and (local.get $there)
            (i32.sub (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $at))) (i32.const 1))))))
        (block $none
          (loop $each
            (br_if $none (i32.eqz (local.get $there)))
            (i32.store (local.get $into)
              (i32.sub (i32.add (local.get $at) (i32.ctz (local.get $there))) (local.get $from)))
            (local.set $into (i32.add (local.get $into) (i32.const 4)))
            (local.set $there (i32.and (local.get $there) (i32.sub (local.get $there) (i32.const 1))))
            (br $each)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $places)))
    (i32.shr_u (i32.sub (local.get $into) (local.get $first)) (i32.const 2)))

  ;; Where the pattern, so many bytes at the head of the memory, begins for the first time in [at, end); -1 where it does not.
  ;; All of it is compared only where its bytes at `one` and `other` are both in their places.
  (func (export "find")
    (param $at i32) (param $end i32) (param $length i32) (param $one i32) (param $other i32) (result i32)
    (local $first v128) (local $second v128) (local $a i32) (local $b i32) (local $there i32)
    (local.set $first (v128.load8_splat (local.get $one)))
    (local.set $second (v128.load8_splat (local.get $other)))
    (block $none
      (loop $places
        (br_if $none (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $a (i32.add (local.get $at) (local.get $one)))
        (local.set $b (i32.add (local.get $at) (local.get $other)))
        ;; Mostly neither of 64 places has both: they are passed over together. A function called for each sixteen takes twice as long.
        (if (i32.eqz (v128.any_true (v128.or
              (v128.or
                (v128.and
                  (i8x16.eq (v128.load (local.get $a)) (local.get $first))
                  (i8x16.eq (v128.load (local.get $b)) (local.get $second)))
                (v128.and
                  (i8x16.eq (v128.load offset=16 (local.get $a)) (local.get $first))
                  (i8x16.eq (v128.load offset=16 (local.get $b)) (local.get $second))))
              (v128.or
                (v128.and
                  (i8x16.eq (v128.load offset=32 (local.get $a)) (local.get $first))
                  (i8x16.eq (v128.load offset=32 (local.get $b)) (local.get $second)))
                (v128.and
                  (i8x16.eq (v128.load offset=48 (local.get $a)) (local.get $first))
                  (i8x16.eq (v128.load offset=48 (local.get $b)) (local.get $second)))))))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 64)))
            (br $places)))
        ;; A bit for each of sixteen places.
        (local.set $there (i8x16.bitmask (v128.and
          (i8x16.eq (v128.load (local.get $a)) (local.get $first))
          (i8x16.eq (v128.load (local.get $b)) (local.get $second)))))
        (if (i32.eqz (local.get $there))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $places)))
        (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $there))))
        (br_if $none (i32.ge_u (local.get $at) (local.get $end)))
        (if (call $stands (local.get $at) (local.get $length)) (then (return (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $places)))
    (i32.const -1))

  ;; The first place in [at, end) where three bytes may stand by which one of some words is known; -1 where there is none. Words lie in eight
  ;; sets, a bit each. For each of the three bytes two tables say by its lower and its upper half which sets have such a byte in that place:
  ;; what is in all six of them may be it (Teddy, of Hyperscan).
  (func (export "candidate") (param $at i32) (param $end i32) (result i32)
    (local $octets v128) (local $sets v128) (local $half v128) (local $there i32)
    (local $low1 v128) (local $high1 v128) (local $low2 v128) (local $high2 v128) (local $low3 v128) (local $high3 v128)
    (local.set $half (i8x16.splat (i32.const 15)))
    (local.set $low1 (v128.load (i32.const 64)))
    (local.set $high1 (v128.load (i32.const 80)))
    (local.set $low2 (v128.load (i32.const 96)))
    (local.set $high2 (v128.load (i32.const 112)))
    (local.set $low3 (v128.load (i32.const 128)))
    (local.set $high3 (v128.load (i32.const 144)))
    (block $none
      (loop $places
        (br_if $none (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $octets (v128.load (local.get $at)))
        (local.set $sets (v128.and
          (i8x16.swizzle (local.get $low1) (v128.and (local.get $octets) (local.get $half)))
          (i8x16.swizzle (local.get $high1) (i8x16.shr_u (local.get $octets) (i32.const 4)))))
        (local.set $octets (v128.load offset=1 (local.get $at)))
        (local.set $sets (v128.and (local.get $sets) (v128.and
          (i8x16.swizzle (local.get $low2) (v128.and (local.get $octets) (local.get $half)))
          (i8x16.swizzle (local.get $high2) (i8x16.shr_u (local.get $octets) (i32.const 4))))))
        (local.set $octets (v128.load offset=2 (local.get $at)))
        (local.set $sets (v128.and (local.get $sets) (v128.and
          (i8x16.swizzle (local.get $low3) (v128.and (local.get $octets) (local.get $half)))
          (i8x16.swizzle (local.get $high3) (i8x16.shr_u (local.get $octets) (i32.const 4))))))
        (if (i32.eqz (v128.any_true (local.get $sets)))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $places)))
        (local.set $there (i8x16.bitmask (i8x16.ne (local.get $sets) (v128.const i64x2 0 0))))
        (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $there))))
        (return (select (local.get $at) (i32.const -1) (i32.lt_u (local.get $at) (local.get $end))))))
    (i32.const -1))

  ;; The first place in [at, end) where a run of letters and digits begins whose first four bytes have a hash that is marked; -1 where none does.
  ;; A byte is of a run if two tables, by its lower and its upper half, have a bit in common. `before` is 1 where the byte before is. The marks
  ;; are 65,536 bytes, by the hash.
  (func (export "run") (param $at i32) (param $end i32) (param $before i32) (result i32)
    (local $octets v128) (local $low v128) (local $high v128) (local $runs i32) (local $begins i32) (local $place i32)
    (local.set $low (v128.load (i32.const 192)))
    (local.set $high (v128.load (i32.const 208)))
    (block $none
      (loop $places
        (br_if $none (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $octets (v128.load (local.get $at)))
        (local.set $runs (i32.xor (i32.const 0xffff) (i8x16.bitmask (i8x16.eq (v128.const i64x2 0 0) (v128.and
          (i8x16.swizzle (local.get $low) (v128.and (local.get $octets) (i8x16.splat (i32.const 15))))
          (i8x16.swizzle (local.get $high) (i8x16.shr_u (local.get $octets) (i32.const 4))))))))
        (local.set $begins (i32.and (local.get $runs) (i32.xor (i32.const -1)
          (i32.or (i32.shl (local.get $runs) (i32.const 1)) (local.get $before)))))
        (local.set $before (i32.shr_u (local.get $runs) (i32.const 15)))
        (block $past
          (loop $begin
            (br_if $past (i32.eqz (local.get $begins)))
            (local.set $place (i32.add (local.get $at) (i32.ctz (local.get $begins))))
            (if (i32.load8_u offset=224 (i32.shr_u
                  (i32.mul (i32.load (local.get $place)) (i32.const 0x9e3779b1)) (i32.const 16)))
              (then (return (select (local.get $place) (i32.const -1) (i32.lt_u (local.get $place) (local.get $end))))))
            (local.set $begins (i32.and (local.get $begins) (i32.sub (local.get $begins) (i32.const 1))))
            (br $begin)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $places)))
    (i32.const -1))

  ;; Whether all of the pattern stands there.
  (func $stands (param $at i32) (param $length i32) (result i32)
    (local $n i32)
    (loop $byte
      (if (i32.eq (local.get $n) (local.get $length)) (then (return (i32.const 1))))
      (if (i32.ne (i32.load8_u (i32.add (local.get $at) (local.get $n))) (i32.load8_u (local.get $n)))
        (then (return (i32.const 0))))
      (local.set $n (i32.add (local.get $n) (i32.const 1)))
      (br $byte))
    (unreachable))
)
