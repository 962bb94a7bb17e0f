// Eight, four or one doubles, and as many whole numbers of 64 bits, in the widest vectors that the compiler may use.
// The twin of ILanes and IWords of the C# kernel: the same operations, spelled as intrinsics. The compiler must not contract
// a product and a sum (-ffp-contract=off): fused multiply-add is meant where it is spelled out, and only there.
#pragma once
#include <bit>
#include <cmath>
#include <cstdint>

#if defined(__AVX512F__) && defined(__AVX512DQ__) && !defined(REFERENCE_WIDTH_256) && !defined(REFERENCE_WIDTH_SCALAR)
#include <immintrin.h>
#define LANES_NAME "512"

constexpr int kLanes = 8;
using Lanes = __m512d;
using Mask = __mmask8;
using Words = __m512i;

inline Lanes all(double x) { return _mm512_set1_pd(x); }
inline Lanes load(const double* p) { return _mm512_load_pd(p); }
inline void store(double* p, Lanes x) { _mm512_store_pd(p, x); }
inline Lanes add(Lanes a, Lanes b) { return _mm512_add_pd(a, b); }
inline Lanes sub(Lanes a, Lanes b) { return _mm512_sub_pd(a, b); }
inline Lanes mul(Lanes a, Lanes b) { return _mm512_mul_pd(a, b); }
inline Lanes div(Lanes a, Lanes b) { return _mm512_div_pd(a, b); }
inline Lanes neg(Lanes a) { return _mm512_xor_pd(a, _mm512_set1_pd(-0.0)); }
inline Lanes fma_(Lanes a, Lanes b, Lanes c) { return _mm512_fmadd_pd(a, b, c); }
inline Lanes at_least(Lanes x, Lanes bound) { return _mm512_max_pd(bound, x); }
inline Lanes at_most(Lanes x, Lanes bound) { return _mm512_min_pd(bound, x); }
inline Mask less(Lanes a, Lanes b) { return _mm512_cmp_pd_mask(a, b, _CMP_LT_OQ); }
inline Lanes select(Mask m, Lanes yes, Lanes no) { return _mm512_mask_blend_pd(m, no, yes); }
inline unsigned bits(Mask m) { return m; }
inline Words as_words(Lanes x) { return _mm512_castpd_si512(x); }
inline Lanes as_lanes(Words x) { return _mm512_castsi512_pd(x); }

inline Words all_words(uint64_t x) { return _mm512_set1_epi64(static_cast<long long>(x)); }
inline Words load_words(const uint64_t* p) { return _mm512_load_si512(p); }
inline Words count_from(uint64_t x) { return _mm512_add_epi64(all_words(x), _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0)); }
inline Words product(Words a, Words b) { return _mm512_mul_epu32(a, b); }
inline Words add_words(Words a, Words b) { return _mm512_add_epi64(a, b); }
inline Words sub_words(Words a, Words b) { return _mm512_sub_epi64(a, b); }
inline Words and_words(Words a, Words b) { return _mm512_and_si512(a, b); }
inline Words or_words(Words a, Words b) { return _mm512_or_si512(a, b); }
inline Words xor3(Words a, Words b, Words c) { return _mm512_ternarylogic_epi64(a, b, c, 0x96); }
inline Words select_bits(Words m, Words yes, Words no) { return _mm512_ternarylogic_epi64(m, yes, no, 0xCA); }
inline Words and_or(Words a, Words b, Words c) { return _mm512_ternarylogic_epi64(a, b, c, 0xEA); }
template <int N> inline Words left(Words x) { return _mm512_slli_epi64(x, N); }
template <int N> inline Words right(Words x) { return _mm512_srli_epi64(x, N); }

#elif defined(__AVX2__) && defined(__FMA__) && !defined(REFERENCE_WIDTH_SCALAR)
#include <immintrin.h>
#define LANES_NAME "256"

constexpr int kLanes = 4;
using Lanes = __m256d;
using Mask = __m256d;
using Words = __m256i;

inline Lanes all(double x) { return _mm256_set1_pd(x); }
inline Lanes load(const double* p) { return _mm256_load_pd(p); }
inline void store(double* p, Lanes x) { _mm256_store_pd(p, x); }
inline Lanes add(Lanes a, Lanes b) { return _mm256_add_pd(a, b); }
inline Lanes sub(Lanes a, Lanes b) { return _mm256_sub_pd(a, b); }
inline Lanes mul(Lanes a, Lanes b) { return _mm256_mul_pd(a, b); }
inline Lanes div(Lanes a, Lanes b) { return _mm256_div_pd(a, b); }
inline Lanes neg(Lanes a) { return _mm256_xor_pd(a, _mm256_set1_pd(-0.0)); }
inline Lanes fma_(Lanes a, Lanes b, Lanes c) { return _mm256_fmadd_pd(a, b, c); }
inline Lanes at_least(Lanes x, Lanes bound) { return _mm256_max_pd(bound, x); }
inline Lanes at_most(Lanes x, Lanes bound) { return _mm256_min_pd(bound, x); }
inline Mask less(Lanes a, Lanes b) { return _mm256_cmp_pd(a, b, _CMP_LT_OQ); }
inline Lanes select(Mask m, Lanes yes, Lanes no) { return _mm256_blendv_pd(no, yes, m); }
inline unsigned bits(Mask m) { return static_cast<unsigned>(_mm256_movemask_pd(m)); }
inline Words as_words(Lanes x) { return _mm256_castpd_si256(x); }
inline Lanes as_lanes(Words x) { return _mm256_castsi256_pd(x); }

inline Words all_words(uint64_t x) { return _mm256_set1_epi64x(static_cast<long long>(x)); }
inline Words load_words(const uint64_t* p) { return _mm256_load_si256(reinterpret_cast<const __m256i*>(p)); }
inline Words count_from(uint64_t x) { return _mm256_add_epi64(all_words(x), _mm256_set_epi64x(3, 2, 1, 0)); }
inline Words product(Words a, Words b) { return _mm256_mul_epu32(a, b); }
inline Words add_words(Words a, Words b) { return _mm256_add_epi64(a, b); }
inline Words sub_words(Words a, Words b) { return _mm256_sub_epi64(a, b); }
inline Words and_words(Words a, Words b) { return _mm256_and_si256(a, b); }
inline Words or_words(Words a, Words b) { return _mm256_or_si256(a, b); }
inline Words xor3(Words a, Words b, Words c) { return _mm256_xor_si256(_mm256_xor_si256(a, b), c); }
inline Words select_bits(Words m, Words yes, Words no)
{
    return _mm256_or_si256(_mm256_and_si256(m, yes), _mm256_andnot_si256(m, no));
}
inline Words and_or(Words a, Words b, Words c) { return or_words(and_words(a, b), c); }
template <int N> inline Words left(Words x) { return _mm256_slli_epi64(x, N); }
template <int N> inline Words right(Words x) { return _mm256_srli_epi64(x, N); }

#else
#define LANES_NAME "scalar"

constexpr int kLanes = 1;
using Lanes = double;
using Mask = bool;
using Words = uint64_t;

inline Lanes all(double x) { return x; }
inline Lanes load(const double* p) { return *p; }
inline void store(double* p, Lanes x) { *p = x; }
inline Lanes add(Lanes a, Lanes b) { return a + b; }
inline Lanes sub(Lanes a, Lanes b) { return a - b; }
inline Lanes mul(Lanes a, Lanes b) { return a * b; }
inline Lanes div(Lanes a, Lanes b) { return a / b; }
inline Lanes neg(Lanes a) { return -a; }
inline Lanes fma_(Lanes a, Lanes b, Lanes c) { return std::fma(a, b, c); }
inline Lanes at_least(Lanes x, Lanes bound) { return x < bound ? bound : x; }
inline Lanes at_most(Lanes x, Lanes bound) { return bound < x ? bound : x; }
inline Mask less(Lanes a, Lanes b) { return a < b; }
inline Lanes select(Mask m, Lanes yes, Lanes no) { return m ? yes : no; }
inline unsigned bits(Mask m) { return m; }
inline Words as_words(Lanes x) { return std::bit_cast<uint64_t>(x); }
inline Lanes as_lanes(Words x) { return std::bit_cast<double>(x); }

inline Words all_words(uint64_t x) { return x; }
inline Words load_words(const uint64_t* p) { return *p; }
inline Words count_from(uint64_t x) { return x; }
inline Words product(Words a, Words b) { return (a & 0xFFFFFFFF) * (b & 0xFFFFFFFF); }
inline Words add_words(Words a, Words b) { return a + b; }
inline Words sub_words(Words a, Words b) { return a - b; }
inline Words and_words(Words a, Words b) { return a & b; }
inline Words or_words(Words a, Words b) { return a | b; }
inline Words xor3(Words a, Words b, Words c) { return a ^ b ^ c; }
inline Words select_bits(Words m, Words yes, Words no) { return (m & yes) | (~m & no); }
inline Words and_or(Words a, Words b, Words c) { return (a & b) | c; }
template <int N> inline Words left(Words x) { return x << N; }
template <int N> inline Words right(Words x) { return x >> N; }
#endif
